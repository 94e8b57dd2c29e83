package streamdojo.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.documents.OfDocuments;
import streamdojo.kit.Namespace;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.ClickHousePort;

/** Tables that read from a broker which wants a login, by scripts that name none. */
@OfDocuments("shadow")
class ClickHouseReadsKafkaTest {
  private static final int SLOW_TABLES = 4;

  @TempDir Path folder;

  @Test
  void readsDropsAndEndsInOrder() throws Exception {
    List<String> both = List.of("kafka", "clickhouse");
    try (LabProcess lab = LabProcess.start(folder.resolve("labs/run-1"), both, Map.of())) {
      Map<String, Server> servers = lab.outcome().lab().servers();
      Server kafka = servers.get("kafka");
      try (Clients clients = new Clients(kafka);
          var clickHouse =
              new ClickHousePort(servers.get("clickhouse"), new Namespace("reads_kafka"))) {
        clients.createTopic("shadow");
        clickHouse.run("CREATE TABLE landed (a String) ENGINE = MergeTree ORDER BY a;");
        clickHouse.run("CREATE TABLE nowhere (a String) ENGINE = Null;");
        // Each waits longer for more rows than the others' rows are waited for.
        for (int slow = 0; slow < SLOW_TABLES; slow++) {
          readFrom(kafka, "slow_" + slow, "nowhere", 60_000, 3_000, clickHouse);
        }
        readFrom(kafka, "first", clickHouse);
        clients.produce("shadow", 0, 20);
        awaitRows(20, clickHouse);

        clickHouse.run("DROP TABLE queue_first SYNC;\nDROP TABLE view_first SYNC;");
        readFrom(kafka, "second", clickHouse);
        clients.produce("shadow", 20, 10);
        awaitRows(30, clickHouse);
      }
      // With a table that is reading.
      lab.process.getOutputStream().close();
      lab.awaitNothingLeft(servers.values().stream().map(Server::pid).toList());
    }
  }

  private static void readFrom(Server kafka, String group, ClickHousePort clickHouse) {
    readFrom(kafka, group, "landed", 50, 10, clickHouse);
  }

  private static void readFrom(
      Server kafka, String group, String to, int flushMs, int pollMs, ClickHousePort clickHouse) {
    clickHouse.run(
        """
        CREATE TABLE queue_%2$s (a String) ENGINE = Kafka
        SETTINGS kafka_broker_list = '%1$s', kafka_topic_list = 'shadow',
          kafka_group_name = '%2$s', kafka_format = 'LineAsString',
          kafka_flush_interval_ms = %4$d, kafka_poll_timeout_ms = %5$d,
          kafka_consumer_reschedule_ms = 10;
        CREATE MATERIALIZED VIEW view_%2$s TO %3$s AS SELECT a FROM queue_%2$s;
        """
            .formatted(kafka.address(), group, to, flushMs, pollMs));
  }

  private static void awaitRows(int count, ClickHousePort clickHouse) {
    await()
        .atMost(Duration.ofSeconds(20))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(
            () ->
                assertThat(clickHouse.rows("SELECT uniq(a) FROM landed").get(0).get(0))
                    .hasToString("" + count));
  }
}
