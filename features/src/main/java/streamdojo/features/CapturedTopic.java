package streamdojo.features;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import streamdojo.kit.port.AvroValues;

/** A topic onto which payments are captured, followed to where it is just now. */
public final class CapturedTopic implements AutoCloseable {
  private static final List<String> FIELDS =
      List.of(
          "invoiceNumber",
          "payDateTime_Ltz",
          "payTimestamp_Epoc",
          "paid",
          "finTransactionId",
          "created_at");
  private static final Duration POLL = Duration.ofMillis(20);

  private final KafkaConsumer<String, GenericRecord> consumer;
  private final Map<String, List<String>> states = new TreeMap<>();
  private final Map<String, Long> newest = new HashMap<>();
  private final Map<String, Came> came = new HashMap<>();

  /**
   * When a state came.
   *
   * @param sent by the capture, to the millisecond
   * @param read here
   */
  public record Came(Instant sent, Instant read) {}

  /**
   * @param topic full name
   */
  CapturedTopic(Scene scene, String topic) {
    Properties properties = scene.kafka().clients();
    properties.put("enable.auto.commit", false);
    properties.put("fetch.max.wait.ms", (int) POLL.toMillis());
    consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new AvroValues(scene.registry()));
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(one -> new TopicPartition(topic, one.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** A row as a text, in the columns' order. */
  static String state(Object... values) {
    return Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(" | "));
  }

  /** Takes what has come since; waits a moment if nothing has. */
  public void read() {
    for (ConsumerRecord<String, GenericRecord> record : consumer.poll(POLL)) {
      Instant now = Instant.now();
      GenericRecord value = record.value();
      String state = value == null ? null : state(value);
      states.computeIfAbsent(record.key(), first -> new ArrayList<>()).add(state);
      if (value != null) {
        came.put(state, new Came(Instant.ofEpochMilli(record.timestamp()), now));
        // Whatever the key is: others wait for it.
        Object invoiceNumber = field(value, "invoiceNumber");
        Object paid = field(value, "paid");
        if (paid instanceof Double amount) {
          // With another key they are on several partitions, which are read in any order.
          newest.merge(
              invoiceNumber == null ? record.key() : invoiceNumber.toString(),
              Math.round(amount * 100),
              Math::max);
        }
      }
    }
  }

  /** What came of each key, in order: a row's state, or null for a tombstone. */
  public Map<String, List<String>> states() {
    return states;
  }

  /** The number of the last change of a payment that has come; 0 if none has. */
  public long newest(String invoiceNumber) {
    return newest.getOrDefault(invoiceNumber, 0L);
  }

  /** When a state came; null if it hasn't. */
  public Came came(String state) {
    return came.get(state);
  }

  private static String state(GenericRecord value) {
    return state(FIELDS.stream().map(name -> field(value, name)).toArray());
  }

  private static Object field(GenericRecord value, String name) {
    return value.hasField(name) ? value.get(name) : null;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
