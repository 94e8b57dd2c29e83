package streamdojo.dojo.direct;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.KafkaClients;
import streamdojo.kit.view.Rows;

/** A topic as Kafka's own tools see it. */
final class TopicLook implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final int WIRE_HEADER = 5;

  private final Admin admin;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions = new ArrayList<>();
  private final Map<TopicPartition, Long> first;
  private final Map<TopicPartition, Long> ends;

  /**
   * @param topic its full name
   * @throws Trouble if there is no such topic
   */
  TopicLook(Server kafka, String topic) {
    Properties properties = KafkaClients.common(kafka);
    properties.put("isolation.level", "read_committed");
    properties.put("enable.auto.commit", false);
    properties.put("allow.auto.create.topics", false);
    admin = Admin.create(KafkaClients.common(kafka));
    consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    List<PartitionInfo> found = consumer.listTopics().get(topic);
    if (found == null) {
      close();
      throw new Trouble(
          "There is no topic " + topic + ".",
          "Ask for those there are: ./dojo sql direct --execute 'SHOW TABLES'");
    }
    found.forEach(one -> partitions.add(new TopicPartition(topic, one.partition())));
    partitions.sort(Comparator.comparingInt(TopicPartition::partition));
    first = consumer.beginningOffsets(partitions);
    ends = consumer.endOffsets(partitions);
  }

  /** Where each partition begins and ends for readers of committed records. */
  Rows partitions() {
    List<List<Object>> rows = new ArrayList<>();
    for (TopicPartition one : partitions) {
      long begin = first.get(one);
      rows.add(List.of(one.partition(), begin, ends.get(one), ends.get(one) - begin));
    }
    return new Rows(List.of("partition", "first", "end", "offsets"), rows, List.of());
  }

  /** What consumer groups have committed on this topic, and how far they are behind. */
  Rows groups() {
    List<List<Object>> rows = new ArrayList<>();
    List<String> names =
        answer(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
            .map(GroupListing::groupId)
            .sorted()
            .toList();
    for (String group : names) {
      Map<TopicPartition, OffsetAndMetadata> committed =
          new TreeMap<>(Comparator.comparing(TopicPartition::toString));
      committed.putAll(
          answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()));
      committed.forEach(
          (partition, offset) -> {
            if (ends.containsKey(partition) && offset != null) {
              long lag = ends.get(partition) - offset.offset();
              rows.add(List.of(group, partition.partition(), offset.offset(), lag));
            }
          });
    }
    return new Rows(List.of("group", "partition", "committed", "lag"), rows, List.of());
  }

  /** The last records of all partitions, the newest last. */
  Rows last(int count) {
    consumer.assign(partitions);
    partitions.forEach(one -> consumer.seek(one, Math.max(first.get(one), ends.get(one) - count)));
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    Limits.SERVER_ANSWERS
        .await("the topic's end")
        .until(
            () -> {
              consumer.poll(POLL).forEach(records::add);
              return partitions.stream().allMatch(p -> consumer.position(p) >= ends.get(p));
            });
    List<List<Object>> rows =
        records.stream()
            .filter(record -> record.offset() < ends.get(partition(record)))
            .sorted(Comparator.comparingLong(ConsumerRecord::timestamp))
            .skip(Math.max(0, records.size() - count))
            .map(TopicLook::row)
            .toList();
    return new Rows(List.of("partition", "offset", "time", "key", "value"), rows, List.of());
  }

  private static TopicPartition partition(ConsumerRecord<?, ?> record) {
    return new TopicPartition(record.topic(), record.partition());
  }

  private static List<Object> row(ConsumerRecord<byte[], byte[]> record) {
    return List.of(
        record.partition(),
        record.offset(),
        Instant.ofEpochMilli(record.timestamp()),
        text(record.key()),
        text(record.value()));
  }

  private static String text(byte[] bytes) {
    if (bytes == null) {
      return "null";
    }
    if (bytes.length >= WIRE_HEADER && bytes[0] == 0) {
      int id = ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
      return "schema " + id + ", " + (bytes.length - WIRE_HEADER) + " bytes";
    }
    return new String(bytes, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "·");
  }

  private static <T> T answer(KafkaFuture<T> future) {
    try {
      return future.get(Limits.SERVER_ANSWERS.duration().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException failed) {
      throw new Trouble(
          "Kafka does not say which groups there are: " + failed.getMessage() + ".",
          "Is the lab still up? See ./dojo lab status.",
          failed);
    }
  }

  @Override
  public void close() {
    consumer.close();
    admin.close(Duration.ofSeconds(1));
  }
}
