package streamdojo.kit.port;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import streamdojo.kit.Limits;
import streamdojo.kit.lab.Server;

/** What is on topics, read from the earliest offset to the end as of now and only that far. */
public final class KafkaRecords {
  private static final Duration POLL = Duration.ofMillis(100);

  private final Server server;
  private final Admin admin;
  private final KafkaAnswers answers;

  KafkaRecords(Server server, Admin admin, KafkaAnswers answers) {
    this.server = server;
    this.admin = admin;
    this.answers = answers;
  }

  /**
   * All committed records. Waits for transactions that are open now.
   *
   * @param topic full name, as everywhere here
   */
  public List<ConsumerRecord<String, String>> all(String topic) {
    return read(topic, ends(topic));
  }

  /** All records that are committed now; waits for no open transaction. */
  public List<ConsumerRecord<String, String>> committed(String topic) {
    return read(topic, ends(topic, IsolationLevel.READ_COMMITTED));
  }

  /** Offset after the last record of each partition, committed or not. */
  public Map<TopicPartition, Long> ends(String topic) {
    return ends(topic, IsolationLevel.READ_UNCOMMITTED);
  }

  /**
   * Offset after the last record of each partition that readers of committed records see. It is
   * lower than the end where a transaction's marker or an aborted record is last; a partition
   * without such a record is missing.
   */
  public Map<TopicPartition, Long> visibleEnds(String topic) {
    Map<TopicPartition, Long> ends = new HashMap<>();
    for (ConsumerRecord<String, String> record : all(topic)) {
      ends.merge(new TopicPartition(topic, record.partition()), record.offset() + 1, Math::max);
    }
    return ends;
  }

  /** Deletes the records before these offsets, as retention does with old ones. */
  public void deleteBefore(Map<TopicPartition, Long> begins) {
    Map<TopicPartition, RecordsToDelete> old = new HashMap<>();
    begins.forEach((partition, begin) -> old.put(partition, RecordsToDelete.beforeOffset(begin)));
    answers.of(admin.deleteRecords(old).all());
  }

  /** The first offset of each partition that is still there: 0 if nothing was deleted. */
  public Map<TopicPartition, Long> begins(String topic) {
    return offsets(topic, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
  }

  /**
   * Reads all records that are committed now, one after the other: for topics of any size.
   *
   * @param values reads them
   */
  public <V> void each(
      String topic, Deserializer<V> values, Consumer<ConsumerRecord<byte[], V>> reader) {
    Map<TopicPartition, Long> ends = ends(topic, IsolationLevel.READ_COMMITTED);
    read(topic, ends, new ByteArrayDeserializer(), values, Limits.QUESTION_ANSWERED, reader);
  }

  private Map<TopicPartition, Long> ends(String topic, IsolationLevel isolation) {
    return offsets(topic, OffsetSpec.latest(), isolation);
  }

  private Map<TopicPartition, Long> offsets(
      String topic, OffsetSpec which, IsolationLevel isolation) {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    partitions(topic).forEach(partition -> wanted.put(partition, which));
    Map<TopicPartition, Long> offsets = new HashMap<>();
    answers
        .of(admin.listOffsets(wanted, new ListOffsetsOptions(isolation)).all())
        .forEach((partition, offset) -> offsets.put(partition, offset.offset()));
    return offsets;
  }

  private List<TopicPartition> partitions(String topic) {
    return answers
        .of(admin.describeTopics(List.of(topic)).allTopicNames())
        .get(topic)
        .partitions()
        .stream()
        .map(partition -> new TopicPartition(topic, partition.partition()))
        .toList();
  }

  private List<ConsumerRecord<String, String>> read(String topic, Map<TopicPartition, Long> ends) {
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    StringDeserializer texts = new StringDeserializer();
    read(topic, ends, texts, texts, Limits.SERVER_ANSWERS, records::add);
    return records;
  }

  private <K, V> void read(
      String topic,
      Map<TopicPartition, Long> ends,
      Deserializer<K> keys,
      Deserializer<V> values,
      Limits limit,
      Consumer<ConsumerRecord<K, V>> reader) {
    Properties properties = KafkaClients.consumer(server);
    // When all is read, a request for more is on its way, and the consumer closes behind it.
    properties.put("fetch.max.wait.ms", 10);
    try (KafkaConsumer<K, V> consumer = new KafkaConsumer<>(properties, keys, values)) {
      consumer.assign(ends.keySet());
      consumer.seekToBeginning(ends.keySet());
      limit
          .await("the end of " + topic)
          .until(
              () -> {
                while (!reached(consumer, ends)) {
                  ConsumerRecords<K, V> more = consumer.poll(POLL);
                  if (more.isEmpty()) {
                    return false;
                  }
                  more.forEach(reader);
                }
                return true;
              });
    }
  }

  private static boolean reached(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }
}
