package streamdojo.direct;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import streamdojo.kit.House;
import streamdojo.kit.Limits;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.FreshTopics;
import streamdojo.kit.port.KafkaClients;
import streamdojo.kit.schema.Schemas;
import streamdojo.kit.view.Aside;
import streamdojo.kit.view.DirectSettings;
import streamdojo.kit.view.Rows;
import streamdojo.lab.LabProcess;

/** A Kafka of one's own, topics on it, and schemas that a registry would have. */
final class Stall implements AutoCloseable, Schemas {
  static final String TOTALS =
      "SELECT storeid, sum(amount) FROM transactions GROUP BY storeid ORDER BY storeid;";

  static {
    // While a topic or a broker is gone, its clients complain twenty times a second.
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
  }

  static final Path FILES = Path.of("target", "direct").toAbsolutePath();

  private final LabProcess lab;
  private final Server kafka;
  private final Admin admin;
  private final KafkaProducer<byte[], byte[]> producer;
  private final Map<Integer, Schema> byId = new ConcurrentHashMap<>();
  private final Map<String, Schema> latest = new ConcurrentHashMap<>();

  Stall() {
    try {
      Path home = House.here().labs().resolve("direct-" + UUID.randomUUID());
      lab = LabProcess.start(home, List.of("kafka"), Map.of());
      kafka = lab.up().server("kafka");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    admin = Admin.create(KafkaClients.common(kafka));
    producer = producer(Map.of());
  }

  /** Stops or starts the broker. */
  void change(String command) {
    try {
      lab.change(command, "kafka");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Server kafka() {
    return kafka;
  }

  DirectQuery direct(String namespace) {
    return direct(namespace, "1GB");
  }

  DirectQuery direct(String namespace, String memory) {
    DirectSettings settings = new DirectSettings(memory, 2, FILES, System.out::println);
    return new DirectQuery(kafka, namespace + ".", this, settings);
  }

  KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
    Properties properties = KafkaClients.common(kafka);
    properties.putAll(more);
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  void create(String topic, int partitions, Map<String, String> configs) {
    NewTopic wanted = new NewTopic(topic, partitions, (short) 1).configs(configs);
    FreshTopics.create(admin, kafka.address(), List.of(wanted));
  }

  void delete(String topic) {
    get(admin.deleteTopics(List.of(topic)).all());
    Limits.SERVER_ANSWERS
        .await("the end of " + topic)
        .until(() -> !get(admin.listTopics().names()).contains(topic));
  }

  /** Deletes what is before an offset of partition 0, as retention does. */
  void cut(String topic, long before) {
    TopicPartition first = new TopicPartition(topic, 0);
    get(admin.deleteRecords(Map.of(first, RecordsToDelete.beforeOffset(before))).all());
  }

  void send(String topic, String... values) {
    for (String value : values) {
      send(topic, 0, value.getBytes(StandardCharsets.UTF_8));
    }
    producer.flush();
  }

  void send(String topic, int partition, byte[] value) {
    producer.send(new ProducerRecord<>(topic, partition, "k".getBytes(), value));
  }

  void flush() {
    producer.flush();
  }

  /** Registers a schema, now the newest of the topic's. */
  int register(String topic, String text) {
    int id = byId.size() + 1;
    byId.put(id, new Schema(id, "AVRO", text));
    latest.put(topic + "-value", byId.get(id));
    return id;
  }

  @Override
  public Optional<Schema> latest(String subject) {
    return Optional.ofNullable(latest.get(subject));
  }

  @Override
  public Optional<Schema> byId(int id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The rows as text: {@code ST-1100 54.5}. */
  static List<String> lines(Rows rows) {
    return rows.rows().stream()
        .map(row -> String.join(" ", row.stream().map(String::valueOf).toList()))
        .toList();
  }

  static Map<Aside.Kind, Long> asides(Rows rows) {
    Map<Aside.Kind, Long> asides = new HashMap<>();
    rows.asides().forEach(aside -> asides.put(aside.kind(), aside.count()));
    return asides;
  }

  private static <T> T get(org.apache.kafka.common.KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public void close() {
    producer.close();
    admin.close();
    lab.close();
  }
}
