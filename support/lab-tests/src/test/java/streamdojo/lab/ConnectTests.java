package streamdojo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.kit.Limits;
import streamdojo.kit.Namespace;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.ConnectPort;
import streamdojo.kit.port.KafkaPort;
import streamdojo.kit.port.MySqlPort;
import streamdojo.kit.port.RegistryPort;
import streamdojo.kit.port.Sinks;
import streamdojo.kit.purchase.PurchaseTable;
import streamdojo.kit.schema.Registry;

/**
 * Kafka, registry, Connect and MySQL at work together, through one lab's life; in order. What the
 * lake sink does is for the scenarios of SLOW-4 and SLOW-5.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConnectTests {
  private static final Namespace NAMESPACE = new Namespace("pipeline");
  private static final String NASTY = "a,b \"c\" d=e} \\n f\ng\r\n' ü {0}";

  /** Those that Connect needs come with it. */
  static final List<String> WANTED = List.of("mysql", "connect");

  LabProcess lab;
  Map<String, Server> servers;
  private KafkaPort kafka;
  private RegistryPort registry;
  private ConnectPort connect;
  private MySqlPort mysql;
  private Purchases purchases;

  /** Tells a lab with the servers wanted to start. */
  abstract LabProcess start(Path home) throws Exception;

  @BeforeAll
  void begin(@TempDir Path folder) throws Exception {
    lab = start(folder.resolve("labs/run-1"));
    Event up = lab.outcome();
    assertThat(up.is("up")).as("%s", up).isTrue();
    servers = up.lab().servers();
    kafka = new KafkaPort(servers.get("kafka"), NAMESPACE);
    registry = new RegistryPort(servers.get("registry"), NAMESPACE);
    connect = new ConnectPort(servers.get("connect"), NAMESPACE);
    mysql = new MySqlPort(servers.get("mysql"), NAMESPACE);
    purchases = new Purchases(kafka, registry, NAMESPACE);
  }

  @AfterAll
  void end() throws Exception {
    purchases.close();
    kafka.close();
    mysql.close();
    lab.close();
  }

  @Test
  @Order(1)
  void letsOnlyTheLabsUserIn() throws Exception {
    HttpClient stranger = HttpClient.newHttpClient();
    for (String door :
        new String[] {
          servers.get("connect").address() + "/connectors",
          servers.get("registry").address() + "/subjects"
        }) {
      HttpRequest question = HttpRequest.newBuilder(URI.create(door)).build();
      assertThat(stranger.send(question, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
    }
  }

  @Test
  @Order(2)
  void landsAvroInATable() {
    new PurchaseTable(mysql).create();
    connect.create(
        "jdbc-sink",
        Sinks.jdbc(servers.get("registry"), mysql, purchases.topic, PurchaseTable.NAME));
    purchases.send("CU-1001", 54.6254, NASTY);
    purchases.send("CU-1002", 1.0, null);
    awaitRows(2);
    assertThat(mysql.rows("SELECT * FROM purchases ORDER BY customerid").get(0))
        .isEqualTo(List.of("CU-1001", 54.625, NASTY));
    assertThat(mysql.rows("SELECT itemcode FROM purchases WHERE customerid = 'CU-1002'").get(0))
        .containsOnlyNulls();
    assertThat(registry.subjects()).containsExactly(purchases.topic + "-value");
    assertThat(newestSchema()).isEqualTo(purchases.values.schema());
  }

  @Test
  @Order(3)
  void keepsItsSchemasOverAStopWhileConnectGoesOn() throws Exception {
    assertThat(lab.ask("stop", "registry").is("done")).isTrue();
    purchases.send("CU-1003", 1.0, null);
    awaitRows(3);
    assertThat(lab.ask("start", "registry").is("done")).isTrue();
    assertThat(newestSchema()).isEqualTo(purchases.values.schema());
  }

  @Test
  @Order(4)
  void landsWhatCameWhileConnectWasAway() throws Exception {
    assertThat(lab.ask("stop", "connect").is("done")).isTrue();
    purchases.send("CU-1004", 1.0, null);
    assertThat(lab.ask("start", "connect").is("done")).isTrue();
    awaitRows(4);
  }

  @Test
  @Order(5)
  void showsThePasswordNowhere() throws Exception {
    String password = servers.get("mysql").password();
    try (Stream<Path> logs = Files.list(lab.home.resolve("logs"))) {
      assertThat(logs.toList())
          .hasSizeGreaterThan(3)
          .allSatisfy(log -> assertThat(log).content().doesNotContain(password));
    }
    assertThat(ProcessHandle.current().descendants().map(ConnectTests::command))
        .noneMatch(line -> line.contains(password));
  }

  @Test
  @Order(6)
  void leavesNothingWhenTheNamespaceAndThenTheSupervisorGo() throws Exception {
    connect.deleteNamespace();
    registry.deleteNamespace();
    kafka.deleteNamespace();
    assertThat(connect.connectors()).isEmpty();
    assertThat(registry.subjects()).isEmpty();
    assertThat(kafka.topics()).isEmpty();
    List<Long> pids = lab.process.descendants().map(ProcessHandle::pid).toList();
    assertThat(pids).hasSizeGreaterThanOrEqualTo(4);
    lab.process.destroyForcibly();
    lab.awaitNothingLeft(pids);
  }

  private void awaitRows(int count) {
    Limits.CAUGHT_UP_AFTER_STOP
        .await(count + " rows in the table")
        .until(
            () -> {
              connect.checked("jdbc-sink");
              return mysql.rows("SELECT * FROM purchases").size() >= count;
            });
  }

  private static String command(ProcessHandle process) {
    return process.info().commandLine().orElse("");
  }

  private Schema newestSchema() {
    Registry asked = new Registry(servers.get("registry"));
    return new Schema.Parser().parse(asked.latest(purchases.topic + "-value").orElseThrow().text());
  }
}
