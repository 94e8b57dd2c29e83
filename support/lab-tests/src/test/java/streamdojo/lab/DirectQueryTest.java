package streamdojo.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import streamdojo.documents.OfDocuments;
import streamdojo.kit.Feed;
import streamdojo.kit.Limits;
import streamdojo.kit.Namespace;
import streamdojo.kit.Pace;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.AvroValues;
import streamdojo.kit.port.KafkaPort;
import streamdojo.kit.port.RegistryPort;
import streamdojo.kit.view.Aside;
import streamdojo.kit.view.DirectKind;
import streamdojo.kit.view.DirectSettings;
import streamdojo.kit.view.DirectView;
import streamdojo.kit.view.Rows;

/** What holds for the direct query, whichever engine answers it. */
@Order(5)
@OfDocuments({"slow-data", "fomo", "two-generals"})
class DirectQueryTest {
  private static final String TOTALS =
      "SELECT storeid, sum(amount) AS total, count(*) AS number"
          + " FROM transactions GROUP BY storeid ORDER BY storeid;";

  private static final String SCHEMA =
      """
      {"type": "record", "name": "Transaction", "fields": [
        {"name": "storeId", "type": "string"}, {"name": "amount", "type": "double"}%s]}
      """;

  @TempDir static Path folder;
  private static LabProcess process;
  private static Lab lab;
  private static int count;

  @BeforeAll
  static void start() throws Exception {
    // Kafka and the registry come with it.
    process = LabProcess.start(folder.resolve("labs/run-1"), List.of("flink"), Map.of());
    Event up = process.outcome();
    assertThat(up.is("up")).as("%s", up).isTrue();
    lab = up.lab();
  }

  @AfterAll
  static void end() throws Exception {
    process.close();
  }

  @Test
  void flinkLetsOnlyTheLabsUserIn() throws Exception {
    Server flink = lab.server("flink");
    assertThat(flink.engine() + " " + flink.version()).isEqualTo("Apache Flink 1.20.3");
    HttpRequest question = HttpRequest.newBuilder(URI.create(flink.address() + "/v3/info")).build();
    int code = HttpClient.newHttpClient().send(question, BodyHandlers.discarding()).statusCode();
    assertThat(code).isEqualTo(401);
  }

  @ParameterizedTest
  @EnumSource(names = {"DUCKDB", "FLINK"})
  void isCurrentWhileTheTopicGrows(DirectKind kind) {
    try (Bench bench = new Bench(kind)) {
      bench.kafka.createTopics(2, "transactions");
      Feed<String> feed =
          new Feed<>(
              bench.producer,
              bench.namespace.topic("transactions"),
              () -> sale("ST-" + count++ % 7, 0.5),
              value -> value,
              Clock.systemUTC());
      feed.send(10);
      feed.start(Pace.perSecond(2000));
      for (int look = 0; look < 4; look++) {
        long before = feed.ledger().entries().size();
        Rows rows = bench.view.ask(TOTALS);
        long seen = rows.rows().stream().mapToLong(row -> ((Number) row.get(2)).longValue()).sum();
        assertThat(seen).isBetween(before, feed.sent());
        // Flink tells cases apart, so that its names are in lower case.
        assertThat(String.join(" ", rows.columns())).isEqualToIgnoringCase("storeid total number");
      }
      feed.end();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DUCKDB", "FLINK"})
  void countsCommittedRecordsOnly(DirectKind kind) {
    try (Bench bench = new Bench(kind);
        KafkaProducer<String, String> tx = bench.kafka.producer("tx")) {
      bench.kafka.createTopics(1, "transactions");
      bench.send(sale("ST-1", 1.5));
      tx.initTransactions();
      tx.beginTransaction();
      tx.send(bench.record(sale("ST-1", 100)));
      tx.flush();
      tx.abortTransaction();
      // The topic ends with what no reader of committed records ever sees.
      assertThat(bench.ask(TOTALS)).containsExactly("[ST-1, 1.5, 1]");
      tx.beginTransaction();
      tx.send(bench.record(sale("ST-1", 100)));
      tx.flush();
      bench.send(sale("ST-2", 1));
      Rows behind = bench.view.ask(TOTALS);
      assertThat(behind.rows()).hasToString("[[ST-1, 1.5, 1]]");
      assertThat(behind.asides())
          .containsExactly(
              new Aside(Aside.Kind.OPEN_TRANSACTION, "transactions", 2, "partition 0, offset 3"));
      tx.commitTransaction();
      Limits.SERVER_ANSWERS
          .await("the transaction's end")
          .untilAsserted(
              () ->
                  assertThat(bench.ask(TOTALS))
                      .containsExactly("[ST-1, 101.5, 2]", "[ST-2, 1.0, 1]"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DUCKDB", "FLINK"})
  void followsTheSchemaAndTheTopic(DirectKind kind) {
    try (Bench bench = new Bench(kind)) {
      bench.kafka.createTopics(1, "transactions");
      String sql = "SELECT * FROM transactions";
      Schema first = new Schema.Parser().parse(SCHEMA.formatted(""));
      bench.send(first, "ST-1", 1.5);
      assertThat(bench.ask(sql)).containsExactly("[ST-1, 1.5]");
      Schema second =
          new Schema.Parser()
              .parse(
                  SCHEMA.formatted(
                      ", {\"name\": \"currency\", \"type\": \"string\", \"default\": \"EUR\"}"));
      bench.send(second, "ST-2", 2.5, "USD");
      bench.send(first, "ST-3", 3.5);
      assertThat(bench.ask(sql))
          .containsExactly("[ST-1, 1.5, EUR]", "[ST-2, 2.5, USD]", "[ST-3, 3.5, EUR]");
      bench.registry.deleteNamespace();
      bench.kafka.deleteNamespace();
      Limits.SERVER_ANSWERS.await("the topic's end").until(() -> bench.kafka.topics().isEmpty());
      bench.kafka.createTopics(1, "transactions");
      assertThat(bench.ask("SELECT count(*) AS number FROM transactions")).containsExactly("[0]");
      bench.send("{\"n\":1}");
      assertThat(bench.ask(sql)).containsExactly("[1]");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DUCKDB", "FLINK"})
  void statesWhatIsInNoRow(DirectKind kind) {
    try (Bench bench = new Bench(kind)) {
      bench.kafka.createTopics(1, "transactions", "lines");
      bench.send(sale("ST-1", 1), "{\"storeId\":", null, "15", sale("ST-1", 1));
      Rows rows = bench.view.ask(TOTALS);
      assertThat(rows.rows()).hasToString("[[ST-1, 2.0, 2]]");
      assertThat(rows.asides())
          .extracting(Aside::sentence)
          .satisfiesExactlyInAnyOrder(
              one -> assertThat(one).contains("transactions: 1 record ", "offset 2."),
              one -> assertThat(one).contains("transactions: 2 records ", "offset 1: it is no J"));
      bench.producer.send(new ProducerRecord<>(bench.namespace.topic("lines"), "k", "hello"));
      bench.producer.flush();
      Rows raw = bench.view.ask("SELECT * FROM lines");
      assertThat(raw.columns()).containsExactly("key", "value", "partition", "offset", "time");
      assertThat(raw.rows().get(0).subList(0, 4)).hasToString("[k, hello, 0, 0]");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DUCKDB", "FLINK"})
  void saysClearlyWhatCannotBeAsked(DirectKind kind) {
    try (Bench bench = new Bench(kind)) {
      bench.kafka.createTopics(1, "transactions");
      bench.send(sale("ST-1", 1));
      bench.refuses("SELECT * FROM transaction", "no table transaction", "transactions");
      bench.refuses("SELECT stor FROM transactions", "no column stor", "");
      bench.refuses("SELECT sum(storeid) FROM transactions", "can't be answered", "");
      bench.refuses("SELECT FROM WHERE", "This is no SQL", "again");
      bench.refuses("SELECT 1; SELECT 2", "One question at a time", "one");
      bench.refuses("INSERT INTO transactions VALUES ('x', 1)", "only answers questions", "SELECT");
      bench.refuses("DROP TABLE transactions", "only answers questions", "SELECT");
      assertThat(bench.ask("SHOW TABLES")).containsExactly("[transactions]");
    }
  }

  /** Both engines while it is away once: it takes seconds to come back. */
  @Test
  void saysThatTheRegistryIsAwayAndHasAllRowsWhenItIsBack() throws Exception {
    String sql = "SELECT storeid, amount FROM transactions ORDER BY storeid";
    Schema schema = new Schema.Parser().parse(SCHEMA.formatted(""));
    try (Bench duckDb = new Bench(DirectKind.DUCKDB);
        Bench flink = new Bench(DirectKind.FLINK)) {
      for (Bench bench : List.of(duckDb, flink)) {
        bench.kafka.createTopics(1, "transactions");
        bench.send(schema, "ST-1", 1.5);
        assertThat(bench.ask(sql)).containsExactly("[ST-1, 1.5]");
      }
      process.change("stop", "registry");
      for (Bench bench : List.of(duckDb, flink)) {
        // Who has registered a schema goes on sending.
        bench.send(schema, "ST-2", 2.5);
        bench.refuses(sql, "The schema registry at " + lab.server("registry").address(), "");
      }
      process.change("start", "registry");
      for (Bench bench : List.of(duckDb, flink)) {
        assertThat(bench.ask(sql)).containsExactly("[ST-1, 1.5]", "[ST-2, 2.5]");
      }
    }
  }

  private static String sale(String store, double amount) {
    return "{\"storeId\":\"" + store + "\",\"amount\":" + amount + "}";
  }

  /** A namespace, and what it is filled and asked with. */
  private static final class Bench implements AutoCloseable {
    final Namespace namespace = Namespace.fresh("direct");
    final KafkaPort kafka = new KafkaPort(lab.server("kafka"), namespace);
    final RegistryPort registry = new RegistryPort(lab.server("registry"), namespace);
    final KafkaProducer<String, String> producer = kafka.producer();
    final KafkaProducer<String, GenericRecord> avro =
        kafka.patientProducer(new AvroValues(registry));
    final DirectView view;

    Bench(DirectKind kind) {
      DirectSettings settings =
          new DirectSettings("1GB", 2, folder.resolve("direct"), System.out::println);
      ClassLoader classes = DirectQueryTest.class.getClassLoader();
      view = kind.open(lab, namespace.prefix(), () -> DirectView.Maker.on(classes), settings);
    }

    ProducerRecord<String, String> record(String value) {
      return new ProducerRecord<>(namespace.topic("transactions"), value);
    }

    void send(String... values) {
      for (String value : values) {
        producer.send(record(value));
      }
      producer.flush();
    }

    void send(Schema schema, Object... values) {
      GenericData.Record sale = new GenericData.Record(schema);
      for (int i = 0; i < values.length; i++) {
        sale.put(i, values[i]);
      }
      avro.send(new ProducerRecord<>(namespace.topic("transactions"), sale));
      avro.flush();
    }

    List<String> ask(String sql) {
      return view.ask(sql).rows().stream().map(Object::toString).toList();
    }

    void refuses(String sql, String happened, String next) {
      assertThatThrownBy(() -> view.ask(sql))
          .as(sql)
          .isInstanceOfSatisfying(Trouble.class, told -> assertThat(told.next()).contains(next))
          .hasMessageContaining(happened)
          .hasMessageNotContaining("flink");
    }

    @Override
    public void close() {
      view.close();
      producer.close();
      avro.close();
      kafka.deleteNamespace();
      kafka.close();
    }
  }
}
