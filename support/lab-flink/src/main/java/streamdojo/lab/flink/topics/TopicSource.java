package streamdojo.lab.flink.topics;

import java.util.Arrays;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.connector.ChangelogMode;
import org.apache.flink.table.connector.ProviderContext;
import org.apache.flink.table.connector.source.DataStreamScanProvider;
import org.apache.flink.table.connector.source.DynamicTableSource;
import org.apache.flink.table.connector.source.ScanTableSource;
import org.apache.flink.table.connector.source.abilities.SupportsProjectionPushDown;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import streamdojo.kit.port.KafkaClients;

/**
 * Reads a topic from its begin to the end that readers of committed records saw when the question
 * was asked. The connector's own "latest" is the end of all records, which it never reaches while a
 * transaction is open.
 */
final class TopicSource implements ScanTableSource, SupportsProjectionPushDown {
  private static final int FETCH_BYTES = 8 * 1024 * 1024;

  private final Access kafka;
  private final TopicTable table;
  private int[] wanted;
  private RowType type;

  TopicSource(Access kafka, TopicTable table) {
    this.kafka = kafka;
    this.table = table;
    this.type = table.format().columns();
    this.wanted = IntStream.range(0, type.getFieldCount()).toArray();
  }

  @Override
  public ChangelogMode getChangelogMode() {
    return ChangelogMode.insertOnly();
  }

  @Override
  public boolean supportsNestedProjection() {
    return false;
  }

  @Override
  public void applyProjection(int[][] fields, DataType produced) {
    wanted = Arrays.stream(fields).mapToInt(path -> path[0]).toArray();
    type = (RowType) produced.getLogicalType();
  }

  @Override
  public ScanRuntimeProvider getScanRuntimeProvider(ScanContext context) {
    Decode decode = new Decode(table, wanted);
    TypeInformation<RowData> rows = context.createTypeInformation(type);
    return new DataStreamScanProvider() {
      @Override
      public DataStream<RowData> produceDataStream(
          ProviderContext provider, StreamExecutionEnvironment environment) {
        return environment
            .fromSource(source(), WatermarkStrategy.noWatermarks(), table.topic())
            .flatMap(decode)
            .returns(rows);
      }

      @Override
      public boolean isBounded() {
        return true;
      }
    };
  }

  private KafkaSource<ConsumerRecord<byte[], byte[]>> source() {
    return KafkaSource.<ConsumerRecord<byte[], byte[]>>builder()
        .setProperties(reading(kafka))
        .setTopics(table.topic())
        .setStartingOffsets(
            OffsetsInitializer.offsets(table.look().begins(), OffsetResetStrategy.NONE))
        .setBounded(OffsetsInitializer.offsets(table.look().ends(), OffsetResetStrategy.NONE))
        .setDeserializer(new AsTheyAre())
        .build();
  }

  /** Settings of a consumer: committed records only, in bulk, and the last one at once. */
  static Properties reading(Access kafka) {
    Properties properties = new Properties();
    // The connector takes texts only.
    KafkaClients.common(kafka.server("kafka"))
        .forEach((name, value) -> properties.setProperty((String) name, value.toString()));
    properties.setProperty("isolation.level", "read_committed");
    properties.setProperty("enable.auto.commit", "false");
    properties.setProperty("commit.offsets.on.checkpoint", "false");
    properties.setProperty("allow.auto.create.topics", "false");
    properties.setProperty("fetch.max.wait.ms", "10");
    properties.setProperty("max.poll.records", "5000");
    properties.setProperty("max.partition.fetch.bytes", "" + FETCH_BYTES);
    properties.setProperty("fetch.max.bytes", "" + 2 * FETCH_BYTES);
    return properties;
  }

  @Override
  public DynamicTableSource copy() {
    TopicSource copy = new TopicSource(kafka, table);
    copy.wanted = wanted;
    copy.type = type;
    return copy;
  }

  @Override
  public String asSummaryString() {
    return "topic " + table.topic();
  }
}
