package streamdojo.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
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
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;
import streamdojo.kit.lake.Lake;
import streamdojo.kit.lake.LakeFile;
import streamdojo.kit.port.AvroValues;
import streamdojo.kit.port.ConnectPort;
import streamdojo.kit.port.KafkaPort;
import streamdojo.kit.port.MySqlPort;
import streamdojo.kit.port.RegistryPort;
import streamdojo.kit.port.Sinks;

/** Kafka, registry, Connect and MySQL at work together, through one lab's life; in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConnectTests {
  private static final Namespace NAMESPACE = new Namespace("pipeline");
  private static final Duration PERIOD = Duration.ofSeconds(2);
  private static final Duration LONG_PERIOD = Duration.ofHours(1);
  private static final String NASTY = "a,b \"c\" d=e} \\n f\ng\r\n' ü {0}";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Schema TRANSACTION =
      SchemaBuilder.record("Transaction")
          .fields()
          .requiredString("storeId")
          .requiredDouble("amount")
          .optionalString("itemCode")
          .endRecord();

  /** Those that Connect needs come with it. */
  static final List<String> WANTED = List.of("mysql", "connect");

  LabProcess lab;
  Map<String, Server> servers;
  private KafkaPort kafka;
  private RegistryPort registry;
  private ConnectPort connect;
  private MySqlPort mysql;
  private KafkaProducer<String, GenericRecord> producer;
  private Lake lake;

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
    producer = kafka.patientProducer(new AvroValues(registry));
    lake = new Lake(folder.resolve("lake"));
  }

  @AfterAll
  void end() throws Exception {
    producer.close(Duration.ZERO);
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
    String topic = NAMESPACE.topic("purchases");
    kafka.createTopics(1, "purchases");
    mysql.run(
        "CREATE TABLE purchases (storeId varchar(50), amount double(10,3), itemCode varchar(50));");
    connect.create("jdbc-sink", Sinks.jdbc(servers.get("registry"), mysql, topic, "purchases"));
    send(topic, "ST-1101", 54.6254, NASTY);
    send(topic, "ST-1102", 1, null);
    List<Object> first = List.of("ST-1101", 54.625, NASTY);
    awaitAtWork("jdbc-sink", () -> mysql.rows("SELECT * FROM purchases").size() >= 2);
    assertThat(mysql.rows("SELECT * FROM purchases ORDER BY storeid").get(0)).isEqualTo(first);
    assertThat(mysql.rows("SELECT itemcode FROM purchases WHERE storeid = 'ST-1102'").get(0))
        .containsOnlyNulls();
    assertThat(registry.subjects()).containsExactly(topic + "-value");
    assertThat(registry.latest(topic)).contains(TRANSACTION);
  }

  @Test
  @Order(3)
  void landsAnyTextInTheLake() throws Exception {
    String topic = NAMESPACE.topic("nasty");
    kafka.createTopics(2, "nasty");
    connect.create("nasty", Sinks.lake(servers.get("registry"), lake, PERIOD, topic));
    send(topic, NASTY, 0.1 + 0.2, null);
    awaitAtWork("nasty", () -> lake.files(topic).size() == 1);
    JsonNode row = rows(topic).get(0);
    assertThat(row.get("storeId").asText()).isEqualTo(NASTY);
    assertThat(row.get("amount").asDouble()).isEqualTo(0.1 + 0.2);
    assertThat(row.get("itemCode").isNull()).isTrue();
    LakeFile file = lake.files(topic).get(0);
    assertThat(file.first()).isEqualTo(file.last()).isZero();
    connect.delete("nasty");
    assertThat(connect.connectors()).containsExactly("jdbc-sink");
  }

  @Test
  @Order(4)
  void landsEachRowOnceThoughKilledInTheMiddleOfAFile() throws Exception {
    String topic = NAMESPACE.topic("transactions");
    kafka.createTopics(1, "transactions");
    // A period that is over can be published; the one that goes on is what is lost and done again.
    connect.create("lake", Sinks.lake(servers.get("registry"), lake, PERIOD, topic));
    int sent = 0;
    for (int killed = 0; killed < 2; killed++) {
      int before = lake.files(topic).size();
      Path workplace = lake.workplace(topic, 0);
      while (lake.files(topic).size() == before || nothingIn(workplace)) {
        send(topic, "ST-" + sent++, 1, null);
      }
      assertThat(lab.ask("kill", "connect").is("done")).isTrue();
      send(topic, "ST-" + sent++, 1, null);
      assertThat(lab.ask("start", "connect").is("done")).isTrue();
    }
    int expected = sent;
    awaitAtWork("lake", () -> rows(topic).size() >= expected);
    assertThat(rows(topic).stream().map(row -> row.get("storeId").asText()))
        .containsExactlyElementsOf(IntStream.range(0, expected).mapToObj(i -> "ST-" + i).toList());
    assertThat(nothingIn(lake.workplace(topic, 0))).isTrue();
  }

  @Test
  @Order(5)
  void goesOnWhereItWasAfterAStop() throws Exception {
    String topic = NAMESPACE.topic("purchases");
    assertThat(lab.ask("stop", "connect").is("done")).isTrue();
    assertThat(lab.ask("stop", "registry").is("done")).isTrue();
    send(topic, "ST-1103", 1, null);
    assertThat(lab.ask("start", "connect").is("done")).isTrue();
    awaitAtWork("jdbc-sink", () -> mysql.rows("SELECT * FROM purchases").size() >= 3);
    assertThat(registry.latest(topic)).contains(TRANSACTION);
  }

  @Test
  @Order(6)
  void failsAtOnceWithTheTrace() {
    Map<String, String> settings =
        Sinks.lake(
            servers.get("registry"),
            new Lake(Path.of("/proc/no-lake")),
            LONG_PERIOD,
            NAMESPACE.topic("purchases"));
    assertThatThrownBy(
            () -> {
              connect.create("wrong", settings);
              Limits.CONNECTOR_RUNS
                  .await("it to fail")
                  .until(() -> !connect.checked("wrong").running());
            })
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("Task 0 of pipeline.wrong has failed")
        .hasMessageContaining("The lake can't be written");
    connect.delete("wrong");
  }

  @Test
  @Order(7)
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
  @Order(8)
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

  private void send(String topic, String store, double amount, String item) {
    GenericRecord value =
        new GenericRecordBuilder(TRANSACTION)
            .set("storeId", store)
            .set("amount", amount)
            .set("itemCode", item)
            .build();
    producer.send(new ProducerRecord<>(topic, value));
    producer.flush();
  }

  private void awaitAtWork(String connector, Callable<Boolean> done) {
    Limits.CAUGHT_UP_AFTER_STOP
        .await(connector + " to have landed everything")
        .until(
            () -> {
              connect.checked(connector);
              return done.call();
            });
  }

  private List<JsonNode> rows(String topic) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (LakeFile file : lake.files(topic)) {
      for (String line : Files.readAllLines(file.path())) {
        rows.add(JSON.readTree(line));
      }
    }
    return rows;
  }

  private static boolean nothingIn(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return true;
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.findAny().isEmpty();
    }
  }

  private static String command(ProcessHandle process) {
    return process.info().commandLine().orElse("");
  }
}
