package streamdojo.lab.flink.topics;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.table.data.RowData;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes rows of records, and counts those that are none. */
final class Decode extends RichFlatMapFunction<ConsumerRecord<byte[], byte[]>, RowData> {
  private static final long serialVersionUID = 1;

  private final TopicTable table;
  private final int[] wanted;
  private final Found tombstones = new Found();
  private final Found undecodable = new Found();
  private transient Format.Decoder decoder;

  /**
   * @param wanted the columns that are asked for, by their places
   */
  Decode(TopicTable table, int[] wanted) {
    this.table = table;
    this.wanted = wanted;
  }

  /** What is counted is named after the table: {@code TOMBSTONES transactions}. */
  @Override
  public void open(OpenContext context) {
    decoder = table.format().decoder(wanted);
    getRuntimeContext().addAccumulator("TOMBSTONES " + table.name(), tombstones);
    getRuntimeContext().addAccumulator("UNDECODABLE " + table.name(), undecodable);
    // All tasks know it; one says it.
    boolean first = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0;
    Found open = first ? table.look().open() : new Found();
    getRuntimeContext().addAccumulator("OPEN_TRANSACTION " + table.name(), open);
  }

  @Override
  public void flatMap(ConsumerRecord<byte[], byte[]> record, Collector<RowData> rows) {
    if (record.value() == null) {
      tombstones.add(1, record.partition(), record.offset(), "");
      return;
    }
    RowData row;
    try {
      row = decoder.decode(record);
    } catch (Undecodable why) {
      undecodable.add(1, record.partition(), record.offset(), ": " + why.getMessage());
      return;
    }
    rows.collect(row);
  }
}
