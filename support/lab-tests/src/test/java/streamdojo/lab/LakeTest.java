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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.kit.Limits;
import streamdojo.kit.Namespace;
import streamdojo.kit.Trouble;
import streamdojo.kit.flink.FlinkPort;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.port.MySqlPort;
import streamdojo.kit.port.PaimonPort;

/** From MySQL's change log by Flink into Paimon's files on S3, and out of them without Flink. */
class LakeTest {
  private static final String SCRIPT =
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

  @TempDir static Path folder;

  private final Namespace namespace = Namespace.fresh("lake");

  @Test
  void followsATable() throws Exception {
    List<String> servers = List.of("flink", "mysql", "s3", "paimon");
    try (LabProcess process = LabProcess.start(folder.resolve("labs/run-1"), servers, Map.of())) {
      Lab lab = process.up();
      try (MySqlPort mysql = new MySqlPort(lab.server("mysql"), namespace);
          FlinkPort flink = new FlinkPort(lab, namespace)) {
        mysql.run("CREATE TABLE payments (id VARCHAR(40) PRIMARY KEY, paid DOUBLE);");
        mysql.run("INSERT INTO payments VALUES ('a', 1107.37), ('b', 0.07), ('c', 3);");
        flink.run(SCRIPT);
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

        flink.close();
        lake.deleteNamespace();
        assertThatThrownBy(() -> lake.read("t_payments"))
            .isInstanceOf(Trouble.class)
            .hasMessageContaining("t_payments");
        assertThat(mysql.rows("SELECT * FROM paimon_tables")).isEmpty();
        mysql.deleteNamespace();
      }
      try (var logs = Files.walk(folder)) {
        for (Path log : logs.filter(file -> file.toString().endsWith(".log")).toList()) {
          assertThat(Files.readString(log)).doesNotContain(lab.server("s3").password());
        }
      }
    }
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
