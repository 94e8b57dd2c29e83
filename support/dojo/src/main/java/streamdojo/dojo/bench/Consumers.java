package streamdojo.dojo.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.KafkaClients;

/**
 * What a topic costs without SQL: a consumer in one thread that reads two partitions to the end.
 */
final class Consumers {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final JsonFactory JSON = new JsonFactory();

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final String prefix;

  Consumers(Server kafka, String prefix) {
    Properties properties = KafkaClients.common(kafka);
    properties.put("isolation.level", "read_committed");
    properties.put("enable.auto.commit", false);
    // The direct query's own.
    properties.put("fetch.max.wait.ms", 10);
    properties.put("max.poll.records", 5000);
    properties.put("max.partition.fetch.bytes", 8 * 1024 * 1024);
    this.consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    this.prefix = prefix;
  }

  /** Does something with a value. */
  @FunctionalInterface
  private interface Work {
    void with(byte[] value) throws IOException;
  }

  /** Only reads the bytes; returns the seconds. */
  double bytes(String topic, long count) {
    long[] read = new long[1];
    return read(topic, count, value -> read[0] += value.length);
  }

  /** Sums amounts by store with Jackson's streaming parser; returns the seconds. */
  double decoded(String topic, long count) {
    Map<String, Double> totals = new HashMap<>();
    return read(topic, count, value -> add(value, totals));
  }

  private double read(String topic, long count, Work work) {
    List<TopicPartition> partitions =
        List.of(new TopicPartition(prefix + topic, 0), new TopicPartition(prefix + topic, 1));
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    long began = System.nanoTime();
    long read = 0;
    try {
      while (read < count) {
        for (var record : consumer.poll(POLL)) {
          work.with(record.value());
          read++;
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return (System.nanoTime() - began) / 1e9;
  }

  private static void add(byte[] value, Map<String, Double> totals) throws IOException {
    String store = null;
    double amount = 0;
    try (JsonParser json = JSON.createParser(value)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        if (name.equals("storeId")) {
          store = json.getText();
        } else if (name.equals("amount")) {
          amount = json.getDoubleValue();
        }
      }
    }
    totals.merge(store, amount, Double::sum);
  }
}
