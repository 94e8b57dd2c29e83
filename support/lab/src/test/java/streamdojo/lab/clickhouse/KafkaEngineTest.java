package streamdojo.lab.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that read from a broker which wants a login, by scripts that name none. */
class KafkaEngineTest {
  @TempDir static Path folder;
  private static TestBroker broker;
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    CompletableFuture<TestBroker> starting =
        CompletableFuture.supplyAsync(
            () -> TestBroker.in(folder.resolve("broker")), TestServer.THREADS);
    server =
        TestServer.start(
            folder.resolve("home"),
            TestServer.freePort(),
            Map.of("kafka", Map.of("user", "reader", "password", "swordfish")));
    broker = starting.get(60, TimeUnit.SECONDS);
  }

  @AfterAll
  static void stop() {
    server.process.destroyForcibly();
    broker.close();
  }

  @Test
  void readsDropsAndEndsInOrder() throws Exception {
    try (Admin admin = Admin.create(broker.client())) {
      admin.createTopics(List.of(new NewTopic("shadow", 1, (short) 1))).all().get();
    }
    server.ask("default", "CREATE TABLE landed (a UInt32) ENGINE = MergeTree ORDER BY a");
    readFrom("first");
    produce(0, 20);
    awaitRows(20);

    server.ask("default", "DROP TABLE queue_first SYNC");
    server.ask("default", "DROP TABLE view_first SYNC");
    readFrom("second");
    produce(20, 30);
    awaitRows(30);

    // With a table that is reading.
    server.letGo();
    assertThat(server.process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(server.process.exitValue()).isZero();
  }

  private static void readFrom(String group) throws Exception {
    server.ask(
        "default",
        """
        CREATE TABLE queue_%s (a UInt32) ENGINE = Kafka
        SETTINGS kafka_broker_list = '127.0.0.1:%d', kafka_topic_list = 'shadow',
          kafka_group_name = '%s', kafka_format = 'JSONEachRow', kafka_flush_interval_ms = 50,
          kafka_poll_timeout_ms = 10, kafka_consumer_reschedule_ms = 10
        """
            .formatted(group, broker.port, group));
    server.ask(
        "default",
        "CREATE MATERIALIZED VIEW view_%s TO landed AS SELECT a FROM queue_%s"
            .formatted(group, group));
  }

  private static void produce(int from, int to) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(broker.client(), new StringSerializer(), new StringSerializer())) {
      for (int i = from; i < to; i++) {
        producer.send(new ProducerRecord<>("shadow", "{\"a\": " + i + "}"));
      }
    }
  }

  private static void awaitRows(int count) {
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> server.ask("default", "SELECT uniq(a) FROM landed").equals("" + count));
  }
}
