package streamdojo.lab;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.FreshTopics;

/** Real clients of a lab's Kafka. */
final class Clients implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  static {
    // While a broker is down its clients complain twenty times a second.
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
  }

  private final Server kafka;
  private final KafkaProducer<String, String> producer;

  Clients(Server kafka) {
    this.kafka = kafka;
    this.producer =
        new KafkaProducer<>(
            settings(kafka, kafka.password()), new StringSerializer(), new StringSerializer());
  }

  static Map<String, Object> settings(Server kafka, String password) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", kafka.address());
    settings.put("security.protocol", "SASL_PLAINTEXT");
    settings.put("sasl.mechanism", "PLAIN");
    settings.put(
        "sasl.jaas.config",
        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
            .formatted(kafka.user(), password));
    return settings;
  }

  void createTopic(String name) {
    try (Admin admin = Admin.create(settings(kafka, kafka.password()))) {
      FreshTopics.create(admin, kafka.address(), List.of(new NewTopic(name, 1, (short) 1)));
    }
  }

  /** Sends records and waits until each is acknowledged. */
  void produce(String topic, int from, int count) throws Exception {
    var sent =
        IntStream.range(from, from + count)
            .mapToObj(i -> producer.send(new ProducerRecord<>(topic, "k" + i, "v" + i)))
            .toList();
    for (var acknowledged : sent) {
      acknowledged.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }
  }

  /** Reads from the beginning until that many are there; returns how many there are. */
  int readAll(String topic, int expected) {
    TopicPartition only = new TopicPartition(topic, 0);
    try (var consumer =
        new KafkaConsumer<>(
            settings(kafka, kafka.password()),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(only));
      consumer.seekToBeginning(List.of(only));
      int[] seen = {0};
      Awaitility.await()
          .atMost(LIMIT)
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(1))
          .until(() -> (seen[0] += consumer.poll(Duration.ofMillis(100)).count()) >= expected);
      return seen[0];
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
