package streamdojo.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.documents.OfDocuments;
import streamdojo.kit.Limits;
import streamdojo.kit.Namespace;
import streamdojo.kit.Trouble;
import streamdojo.kit.flink.FlinkPort;
import streamdojo.kit.flink.FlinkScript;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.port.KafkaPort;
import streamdojo.kit.port.MySqlPort;
import streamdojo.kit.port.PaimonPort;
import streamdojo.kit.port.RegistryPort;

/** Scripts in Flink SQL whose jobs run on: from MySQL's change log and from topics onto topics. */
@Order(1)
@OfDocuments("split-sources")
class FlinkScriptsTest {
  private static final String CAPTURE =
      """
      -- A comment; with a semicolon.
      CREATE TABLE captured (id STRING, paid DOUBLE, PRIMARY KEY (id) NOT ENFORCED) WITH (
        'connector' = 'mysql-cdc',
        ${mysql},
        'table-name' = 'payments',
        'server-id' = '${server_id}',
        'server-time-zone' = 'UTC'
      );

      CREATE TABLE copied (id STRING, paid DOUBLE, PRIMARY KEY (id) NOT ENFORCED) WITH (
        'connector' = 'upsert-kafka',
        'topic' = '${prefix}copied',
        ${kafka},
        'key.format' = 'raw',
        'value.format' = 'avro-confluent',
        ${registry}
      );

      CREATE TABLE doubled (id STRING, paid DOUBLE, PRIMARY KEY (id) NOT ENFORCED) WITH (
        'connector' = 'upsert-kafka',
        'topic' = '${prefix}doubled',
        ${kafka},
        'key.format' = 'raw',
        'value.format' = 'avro-confluent',
        ${registry}
      );

      INSERT INTO copied SELECT id, paid FROM captured;

      EXECUTE STATEMENT SET BEGIN
      INSERT INTO doubled SELECT id, 2 * paid FROM copied;
      END;
      """;

  private static final String LAKE =
      """
      CREATE TABLE captured (id STRING, paid DOUBLE, PRIMARY KEY (id) NOT ENFORCED) WITH (
        'connector' = 'mysql-cdc',
        ${mysql},
        'table-name' = 'payments',
        'server-id' = '${server_id}',
        'server-time-zone' = 'UTC'
      );

      CREATE CATALOG c_paimon WITH (
        'type' = 'paimon',
        ${lake},
        'table-default.file.format' = 'avro'
      );

      CREATE DATABASE c_paimon.dev;

      CREATE TABLE c_paimon.dev.t_payments (
        id STRING, paid DOUBLE, nested ROW<Id STRING, list ARRAY<DOUBLE>>,
        PRIMARY KEY (id) NOT ENFORCED
      ) WITH ('bucket' = '1');

      INSERT INTO c_paimon.dev.t_payments SELECT id, paid, ROW(id, ARRAY[paid]) FROM captured;
      """;

  private static final String BROKEN =
      """
      CREATE TABLE numbers (n STRING) WITH (
        'connector' = 'kafka',
        'topic' = '${prefix}numbers',
        ${kafka},
        'scan.startup.mode' = 'earliest-offset',
        'format' = 'raw'
      );

      CREATE TABLE parsed (n INT, PRIMARY KEY (n) NOT ENFORCED) WITH (
        'connector' = 'upsert-kafka',
        'topic' = '${prefix}copied',
        ${kafka},
        'key.format' = 'raw',
        'value.format' = 'avro-confluent',
        ${registry}
      );

      INSERT INTO parsed SELECT CAST(n AS INT) FROM numbers;
      """;

  @TempDir static Path folder;
  private static LabProcess process;
  private static Lab lab;

  private final Namespace namespace = Namespace.fresh("scripts");

  @BeforeAll
  static void start() throws Exception {
    process =
        LabProcess.start(
            folder.resolve("labs/run-1"), List.of("flink", "mysql", "s3", "paimon"), Map.of());
    lab = process.up();
  }

  @AfterAll
  static void end() throws Exception {
    try (var logs = Files.list(folder.resolve("labs/run-1/logs"))) {
      assertThat(logs).isNotEmpty().allSatisfy(FlinkScriptsTest::holdsNoPassword);
    } finally {
      process.close();
    }
  }

  private static void holdsNoPassword(Path log) {
    assertThat(log).content().doesNotContain(lab.server("flink").password());
  }

  @Test
  void followATableThroughTwoJobs() {
    try (KafkaPort kafka = new KafkaPort(lab.server("kafka"), namespace);
        MySqlPort mysql = new MySqlPort(lab.server("mysql"), namespace)) {
      kafka.createTopics(1, "copied", "doubled");
      mysql.run("CREATE TABLE payments (id VARCHAR(40) PRIMARY KEY, paid DOUBLE);");
      mysql.run("INSERT INTO payments VALUES ('a', 1), ('b', 2), ('c', 3);");
      FlinkPort flink = new FlinkPort(lab, namespace);
      FlinkScript script = flink.run(CAPTURE);
      assertThat(script.jobs()).hasSize(2);
      await(flink, kafka, "{a=there, b=there, c=there}");

      mysql.run("INSERT INTO payments VALUES ('d''', 4);");
      mysql.run("UPDATE payments SET paid = 20 WHERE id = 'b';");
      mysql.run("DELETE FROM payments WHERE id = 'c';");
      await(flink, kafka, "{a=there, b=there, c=gone, d'=there}");

      // Each of both jobs from its own checkpoint.
      script.checkpoint();
      script.crash();
      mysql.run("DELETE FROM payments WHERE id = 'a';");
      script.restore();
      await(flink, kafka, "{a=gone, b=there, c=gone, d'=there}");
      assertThat(readers(mysql, "mysql.user")).hasSize(1);

      List<String> jobs = script.jobs();
      flink.close();
      assertThat(jobs).allMatch(job -> script.state(job).equals("CANCELED"));
      assertThat(readers(mysql, "information_schema.processlist")).isEmpty();
      assertThat(readers(mysql, "mysql.user")).isEmpty();
      assertThat(folder.resolve("labs/run-1/flink/checkpoints")).isEmptyDirectory();
      mysql.deleteNamespace();
      kafka.deleteNamespace();
      new RegistryPort(lab.server("registry"), namespace).deleteNamespace();
    }
  }

  @Test
  void endWithTheirNamespaceWhoeverStartedThem() {
    try (KafkaPort kafka = new KafkaPort(lab.server("kafka"), namespace);
        MySqlPort mysql = new MySqlPort(lab.server("mysql"), namespace)) {
      kafka.createTopics(1, "copied", "doubled");
      mysql.run("CREATE TABLE payments (id VARCHAR(40) PRIMARY KEY, paid DOUBLE);");
      FlinkScript script = new FlinkPort(lab, namespace).run(CAPTURE);
      script.checkpoint();
      // As if its process were killed, and its turn to capture gone with that.
      mysql.run("KILL " + mysql.rows("SELECT IS_USED_LOCK('streamdojo_captures')").get(0).get(0));

      FlinkPort.endAll(lab, namespace);
      assertThat(script.jobs()).allMatch(job -> script.state(job).equals("CANCELED"));
      assertThat(readers(mysql, "information_schema.processlist")).isEmpty();
      assertThat(readers(mysql, "mysql.user")).isEmpty();
      assertThat(folder.resolve("labs/run-1/flink/checkpoints")).isEmptyDirectory();
      mysql.deleteNamespace();
      kafka.deleteNamespace();
      new RegistryPort(lab.server("registry"), namespace).deleteNamespace();
    }
  }

  @Test
  void bringATableIntoALake() {
    try (MySqlPort mysql = new MySqlPort(lab.server("mysql"), namespace);
        FlinkPort flink = new FlinkPort(lab, namespace)) {
      mysql.run("CREATE TABLE payments (id VARCHAR(40) PRIMARY KEY, paid DOUBLE);");
      mysql.run("INSERT INTO payments VALUES ('a', 1107.37), ('b', 0.07), ('c', 3);");
      flink.run(LAKE);
      PaimonPort lake = new PaimonPort(lab, namespace);
      await(flink, lake, "{\"a\":1107.37,\"b\":0.07,\"c\":3.0}");
      mysql.run("INSERT INTO payments VALUES ('d', 4);");
      mysql.run("UPDATE payments SET paid = 20.01 WHERE id = 'b';");
      mysql.run("DELETE FROM payments WHERE id = 'c';");
      await(flink, lake, "{\"a\":1107.37,\"b\":20.01,\"d\":4.0}");
      PaimonPort.Contents contents = lake.read("t_payments");
      assertThat(contents.keys()).containsExactly("id");
      assertThat(contents.files()).isNotEmpty().allMatch(file -> file.endsWith(".avro"));
      assertThat(contents.rows().get(0).path("nested"))
          .hasToString("{\"Id\":\"a\",\"list\":[1107.37]}");
      // Hadoop's client buffers where everything goes with the lab.
      assertThat(process.home.resolve("flink/s3a")).isDirectory();

      flink.close();
      lake.deleteNamespace();
      assertThatThrownBy(() -> lake.read("t_payments"))
          .isInstanceOf(Trouble.class)
          .hasMessageContaining("t_payments");
      assertThat(mysql.rows("SELECT * FROM paimon_tables")).isEmpty();
      mysql.deleteNamespace();
    }
  }

  @Test
  void sayWhyTheyHaveFailed() throws Exception {
    try (KafkaPort kafka = new KafkaPort(lab.server("kafka"), namespace);
        FlinkPort flink = new FlinkPort(lab, namespace);
        var producer = kafka.producer()) {
      kafka.createTopics(1, "numbers", "copied");
      assertThatThrownBy(() -> flink.run(BROKEN + "INSERT INTO parsed SELECT m FROM numbers;"))
          .isInstanceOf(Trouble.class)
          .hasMessage(
              "Flink refused: Column 'm' not found in any table.\n"
                  + "   1  INSERT INTO parsed SELECT m FROM numbers\n");
      flink.run(BROKEN);
      flink.check();
      producer.send(new ProducerRecord<>(namespace.topic("numbers"), "twelve")).get();
      Limits.FLINK_CAUGHT_UP
          .await("the job's end")
          .untilAsserted(
              () ->
                  assertThatThrownBy(flink::check)
                      .isInstanceOf(Trouble.class)
                      .hasMessageContaining("The job of the script has failed:")
                      .hasMessageContaining("twelve"));
      kafka.deleteNamespace();
    }
  }

  private List<List<Object>> readers(MySqlPort mysql, String table) {
    String theirs = "user LIKE '" + namespace.name() + "%'";
    return mysql.rows("SELECT user FROM " + table + " WHERE " + theirs);
  }

  private void await(FlinkPort flink, KafkaPort kafka, String wanted) {
    Limits.FLINK_CAUGHT_UP
        .await("the last state of each on " + namespace.topic("doubled"))
        .untilAsserted(
            () -> {
              flink.check();
              assertThat(last(kafka)).hasToString(wanted);
            });
  }

  private Map<String, String> last(KafkaPort kafka) {
    Map<String, String> last = new TreeMap<>();
    for (ConsumerRecord<String, String> one : kafka.records().all(namespace.topic("doubled"))) {
      last.put(one.key(), one.value() == null ? "gone" : "there");
    }
    return last;
  }

  private static void await(FlinkPort flink, PaimonPort lake, String wanted) {
    Limits.LAKE_CAUGHT_UP
        .await("the rows in the lake")
        .untilAsserted(
            () -> {
              flink.check();
              assertThat(rows(lake)).isEqualTo(wanted);
            });
  }

  private static String rows(PaimonPort lake) {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    for (JsonNode row : lake.read("t_payments").rows()) {
      all.set(row.path("id").asText(), row.path("paid"));
    }
    return all.toString();
  }
}
