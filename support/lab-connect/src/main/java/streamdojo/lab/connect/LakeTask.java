package streamdojo.lab.connect;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;

/**
 * Writes each partition's records, a line of JSON each, in the order of their offsets.
 *
 * <p>What is published counts: only that is committed, and what is delivered again though it was
 * published is left out. So every record is in the lake exactly once, whenever this is killed.
 */
public final class LakeTask extends SinkTask {
  private static final int LOOK_MS = 50;

  private final JsonConverter json = new JsonConverter();
  private final Map<TopicPartition, LakePartition> partitions = new HashMap<>();
  private Path folder;
  private Duration period;

  @Override
  public void start(Map<String, String> given) {
    AbstractConfig settings = new AbstractConfig(new LakeSink().config(), given);
    folder = Path.of(settings.getString(LakeSink.FOLDER));
    period = Duration.ofMillis(settings.getLong(LakeSink.PERIOD_MS));
    json.configure(Map.of("schemas.enable", "false", "decimal.format", "NUMERIC"), false);
  }

  @Override
  public void open(Collection<TopicPartition> assigned) {
    for (TopicPartition at : assigned) {
      partitions.put(at, new LakePartition(folder, at.topic(), at.partition(), period));
    }
  }

  @Override
  public void put(Collection<SinkRecord> records) {
    for (SinkRecord record : records) {
      partition(record).add(record.originalKafkaOffset(), timestamp(record), line(record));
    }
    boolean published = false;
    for (LakePartition partition : partitions.values()) {
      published |= partition.publishUntil(Instant.now());
    }
    if (published) {
      context.requestCommit();
    }
    // Called again soon, also without records: a period ends by itself.
    context.timeout(LOOK_MS);
  }

  @Override
  public Map<TopicPartition, OffsetAndMetadata> preCommit(
      Map<TopicPartition, OffsetAndMetadata> delivered) {
    Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
    delivered.forEach(
        (at, upTo) -> {
          long published = partitions.get(at).published();
          if (published > 0) {
            done.put(at, new OffsetAndMetadata(Math.min(published, upTo.offset())));
          }
        });
    return done;
  }

  @Override
  public void close(Collection<TopicPartition> revoked) {
    for (TopicPartition at : revoked) {
      LakePartition partition = partitions.remove(at);
      if (partition != null) {
        partition.close();
      }
    }
  }

  @Override
  public void stop() {
    partitions.values().forEach(LakePartition::close);
    partitions.clear();
    json.close();
  }

  @Override
  public String version() {
    return AppInfoParser.getVersion();
  }

  private LakePartition partition(SinkRecord record) {
    return partitions.get(
        new TopicPartition(record.originalTopic(), record.originalKafkaPartition()));
  }

  private static Instant timestamp(SinkRecord record) {
    if (record.timestamp() == null) {
      throw new ConnectException(
          "A record without a timestamp belongs to no period: " + record.originalTopic());
    }
    return Instant.ofEpochMilli(record.timestamp());
  }

  /** JSON has a way of writing anything, line ends too; a record without a value is a null. */
  private byte[] line(SinkRecord record) {
    byte[] value = json.fromConnectData(record.topic(), record.valueSchema(), record.value());
    return value == null ? "null".getBytes() : value;
  }
}
