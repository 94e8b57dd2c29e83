package streamdojo.features;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * A topic of one partition as the table that it is, read on as it grows: of each key the last
 * message, and none if that is a tombstone.
 *
 * @param <V> what its values are
 */
final class Tail<V> implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(20);

  private final KafkaConsumer<byte[], V> consumer;
  private final Map<Object, V> rows = new LinkedHashMap<>();

  /**
   * Of committed messages.
   *
   * @param topic full name
   * @param values reads its values
   */
  Tail(Scene scene, String topic, Deserializer<V> values) {
    this(scene, topic, values, "read_committed");
  }

  /** Of all messages, whether their transaction will ever be committed or not. */
  static <V> Tail<V> alsoUncommitted(Scene scene, String topic, Deserializer<V> values) {
    return new Tail<>(scene, topic, values, "read_uncommitted");
  }

  private Tail(Scene scene, String topic, Deserializer<V> values, String isolation) {
    Properties properties = scene.kafka().clients();
    properties.put("isolation.level", isolation);
    consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), values);
    List<TopicPartition> partition = List.of(new TopicPartition(topic, 0));
    consumer.assign(partition);
    consumer.seekToBeginning(partition);
  }

  /** Reads what has come since. Returns the rows as they are now. */
  List<V> rows() {
    ConsumerRecords<byte[], V> more = consumer.poll(POLL);
    while (!more.isEmpty()) {
      more.forEach(this::take);
      more = consumer.poll(POLL);
    }
    return List.copyOf(rows.values());
  }

  private void take(ConsumerRecord<byte[], V> record) {
    // Without a key each message is a row of its own.
    Object key = record.key() == null ? record.offset() : ByteBuffer.wrap(record.key());
    rows.remove(key);
    if (record.value() != null) {
      rows.put(key, record.value());
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
