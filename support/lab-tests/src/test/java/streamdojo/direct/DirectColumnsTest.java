package streamdojo.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import streamdojo.documents.OfDocuments;
import streamdojo.kit.Trouble;
import streamdojo.kit.view.Aside;
import streamdojo.kit.view.Rows;

/** What a topic is as a table, whatever is on it. */
@OfDocuments({"slow-data", "fomo", "two-generals"})
class DirectColumnsTest {
  private static final String TRANSACTION =
      """
      {"type": "record", "name": "Transaction", "fields": [
        {"name": "storeId", "type": "string"},
        {"name": "amount", "type": "double"}%s]}
      """;

  private static Stall stall;

  @BeforeAll
  static void open() {
    stall = new Stall();
  }

  @AfterAll
  static void close() {
    stall.close();
  }

  @Test
  void answersTheDocumentsQueryOnAvro() throws IOException {
    Schema schema = avro("a.transactions", TRANSACTION.formatted(""));
    stall.create("a.transactions", 2, Map.of());
    send("a.transactions", 0, id, schema, "ST-1100", 10.5);
    send("a.transactions", 1, id, schema, "ST-1101", 20.0);
    send("a.transactions", 1, id, schema, "ST-1100", 0.25);
    stall.flush();
    stall.create("ab.other", 1, Map.of());
    try (DirectQuery direct = stall.direct("a")) {
      Rows rows = direct.ask(Stall.TOTALS);
      assertThat(Stall.lines(rows)).containsExactly("ST-1100 10.75", "ST-1101 20.0");
      assertThat(rows.columns()).containsExactly("storeId", "sum(amount)");
      assertThat(rows.asides()).isEmpty();
      assertThat(Stall.lines(direct.ask("SHOW TABLES;"))).containsExactly("transactions");
      assertThat(Stall.lines(direct.ask("DESCRIBE transactions")))
          .satisfiesExactly(
              line -> assertThat(line).startsWith("storeId VARCHAR"),
              line -> assertThat(line).startsWith("amount DOUBLE"));
    }
  }

  @Test
  void resolvesOlderRecordsAgainstTheNewestSchema() throws IOException {
    stall.create("evolve.transactions", 1, Map.of());
    Schema first = avro("evolve.transactions", TRANSACTION.formatted(""));
    int firstId = id;
    send("evolve.transactions", 0, firstId, first, "ST-1", 1.0);
    stall.flush();
    try (DirectQuery direct = stall.direct("evolve")) {
      assertThat(Stall.lines(direct.ask("FROM transactions"))).containsExactly("ST-1 1.0");
      Schema second =
          avro(
              "evolve.transactions",
              TRANSACTION.formatted(
                  """
                  , {"name": "currency", "type": "string", "default": "EUR"},
                  {"name": "note", "type": ["null", "string"], "default": null}"""));
      send("evolve.transactions", 0, id, second, "ST-2", 2.0, "USD", "late");
      send("evolve.transactions", 0, firstId, first, "ST-3", 3.0);
      stall.flush();
      assertThat(Stall.lines(direct.ask("FROM transactions ORDER BY storeid")))
          .containsExactly("ST-1 1.0 EUR null", "ST-2 2.0 USD late", "ST-3 3.0 EUR null");

      // Renamed without an alias or a default: Avro can't resolve what was written before.
      avro("evolve.transactions", TRANSACTION.formatted("").replace("amount", "total"));
      Rows rows = direct.ask("SELECT count(total) FROM transactions");
      assertThat(Stall.lines(rows)).containsExactly("0");
      assertThat(rows.asides())
          .singleElement()
          .satisfies(
              aside -> {
                assertThat(aside.kind()).isEqualTo(Aside.Kind.UNDECODABLE);
                assertThat(aside.count()).isEqualTo(3);
                assertThat(aside.first()).startsWith("partition 0, offset 0: ").contains("total");
              });

      // With an alias it can; an int that became a double is one, too.
      avro(
          "evolve.transactions",
          TRANSACTION.formatted("").replace("\"amount\"", "\"total\", \"aliases\": [\"amount\"]"));
      assertThat(Stall.lines(direct.ask("SELECT sum(total) FROM transactions")))
          .containsExactly("6.0");
    }
  }

  @Test
  void readsRecordsInRecordsAndListsAndTimes() throws IOException {
    stall.create("nested.baskets", 1, Map.of());
    Schema schema =
        avro(
            "nested.baskets",
            """
            {"type": "record", "name": "Basket", "fields": [
              {"name": "store", "type": {"type": "record", "name": "Store", "fields": [
                {"name": "id", "type": "string"}, {"name": "name", "type": ["null", "string"]}]}},
              {"name": "items", "type": {"type": "array", "items": {
                "type": "record", "name": "Item", "fields": [
                  {"name": "price", "type": "double"}, {"name": "quantity", "type": "int"}]}}},
              {"name": "sold", "type": {"type": "long", "logicalType": "timestamp-millis"}},
              {"name": "paid", "type": {"type": "bytes", "logicalType": "decimal",
                "precision": 9, "scale": 2}}]}
            """);
    GenericRecord store =
        new GenericRecordBuilder(schema.getField("store").schema())
            .set("id", "1")
            .set("name", "Grünau")
            .build();
    Schema item = schema.getField("items").schema().getElementType();
    List<GenericRecord> items =
        List.of(
            new GenericRecordBuilder(item).set("price", 2.5).set("quantity", 2).build(),
            new GenericRecordBuilder(item).set("price", 1.0).set("quantity", 3).build());
    GenericData.Record basket = new GenericData.Record(schema);
    basket.put("store", store);
    basket.put("items", items);
    basket.put("sold", 1_718_011_807_000L);
    basket.put("paid", java.nio.ByteBuffer.wrap(new byte[] {3, 32}));
    stall.send("nested.baskets", 0, wire(id, basket));
    stall.flush();
    try (DirectQuery direct = stall.direct("nested")) {
      assertThat(
              Stall.lines(
                  direct.ask(
                      "SELECT store.name, i.price * i.quantity AS subtotal, sold, paid"
                          + " FROM (SELECT store, unnest(items) AS i, sold, paid FROM baskets)"
                          + " ORDER BY subtotal")))
          .containsExactly(
              "Grünau 3.0 2024-06-10T09:30:07 8.00", "Grünau 5.0 2024-06-10T09:30:07 8.00");
    }
  }

  @Test
  void findsTheColumnsOfJsonAndThoseThatComeLater() {
    stall.create("j.requests", 1, Map.of());
    stall.send(
        "j.requests",
        "{\"customerId\":\"CU-1277\",\"count\":1}",
        "{ \"count\": 2, \"customerId\": \"CU-\\u0031\" }",
        "{\"customerId\":null}");
    try (DirectQuery direct = stall.direct("j")) {
      assertThat(Stall.lines(direct.ask("FROM requests ORDER BY count")))
          .containsExactly("CU-1277 1", "CU-1 2", "null null");
      stall.send("j.requests", "{\"customerId\":\"x\",\"count\":2.5,\"agent\":{\"os\":\"iOS\"}}");
      assertThat(
              Stall.lines(
                  direct.ask("SELECT customerid, count, agent->>'os' FROM requests ORDER BY 2")))
          .containsExactly("CU-1277 1.0 null", "CU-1 2.0 null", "x 2.5 iOS", "null null null");
      assertThat(Stall.lines(direct.ask("SELECT typeof(any_value(count)) FROM requests")))
          .containsExactly("DOUBLE");
    }
  }

  @Test
  void readsPlainAndOddJsonAlike() throws IOException {
    ObjectMapper json = new ObjectMapper();
    stall.create("odd.values", 1, Map.of());
    List<String> sent = new ArrayList<>();
    for (String real :
        List.of(
            "0", "-0.0", "-1", "1e5", "1.5E-3", "10.25", "54.62314523412345", "12345678901234")) {
      for (String text : List.of("", "ST-1", "Grünau", "\\u0041\\n\\\"", "日本", "a b")) {
        sent.add("{\"real\":%s,\"text\":\"%s\",\"yes\":true}".formatted(real, text));
        sent.add(" { \"yes\" : false , \"text\" : \"%s\",\"real\":%s}".formatted(text, real));
        sent.add("{\"real\":null,\"text\":\"%s\"}\n".formatted(text));
      }
    }
    sent.add("{\"real\":1.5,\"text\":null,\"yes\":null}");
    stall.send("odd.values", sent.toArray(String[]::new));
    List<String> expected = new ArrayList<>();
    for (String one : sent) {
      JsonNode node = json.readTree(one);
      JsonNode real = node.get("real");
      expected.add(
          (real.isNull() ? null : real.asDouble())
              + " "
              + (node.get("text").isNull() ? null : node.get("text").asText())
              + " "
              + (node.path("yes").isBoolean() ? node.get("yes").asBoolean() : null));
    }
    try (DirectQuery direct = stall.direct("odd")) {
      Rows rows = direct.ask("SELECT real, text, yes FROM values");
      assertThat(rows.asides()).isEmpty();
      assertThat(Stall.lines(rows)).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void keepsNumbersThatAreTooLong() {
    stall.create("long.numbers", 1, Map.of());
    stall.send("long.numbers", "{\"n\":1}", "{\"n\":1234567890123456789}", "{\"n\":-7}");
    try (DirectQuery direct = stall.direct("long")) {
      assertThat(Stall.lines(direct.ask("SELECT sum(n) FROM numbers")))
          .containsExactly("1234567890123456783");
      stall.send("long.numbers", "{\"n\":99999999999999999999}");
      assertThat(Stall.lines(direct.ask("SELECT n FROM numbers ORDER BY length(n) DESC LIMIT 1")))
          .containsExactly("99999999999999999999");
    }
  }

  @Test
  void readsPlainAvroAsAvroItselfDoes() throws IOException {
    String fields =
        """
        {"type": "record", "name": "Plain", "fields": [
          {"name": "s", "type": ["null", "string"], "default": null},
          {"name": "i", "type": "int"}, {"name": "l", "type": ["long", "null"]},
          {"name": "d", "type": "double"}, {"name": "f", "type": "float"},
          {"name": "b", "type": "boolean"}%s]}
        """;
    stall.create("plain.values", 2, Map.of());
    Schema schema = avro("plain.values", fields.formatted(""));
    int plain = id;
    Random random = new Random(1);
    for (int i = 0; i < 3000; i++) {
      send(
          "plain.values",
          i % 2,
          plain,
          schema,
          i % 7 == 0 ? null : "text " + random.nextInt() + (i % 5 == 0 ? " ü" : ""),
          random.nextInt() >> random.nextInt(32),
          i % 3 == 0 ? null : random.nextLong() >> random.nextInt(64),
          random.nextGaussian(),
          random.nextFloat(),
          random.nextBoolean());
    }
    stall.send("plain.values", 0, new byte[] {0, 0, 0, 0, (byte) plain, 2, 8, 'c', 'u', 't'});
    stall.send("plain.values", 0, new byte[] {0, 0, 0, 0, 99, 0});
    stall.send("plain.values", "hello");
    try (DirectQuery direct = stall.direct("plain")) {
      String sql = "SELECT s, i, l, d, f, b FROM values ORDER BY ALL";
      Rows fast = direct.ask(sql);
      assertThat(fast.rows()).hasSize(3000);
      assertThat(Stall.asides(fast)).isEqualTo(Map.of(Aside.Kind.UNDECODABLE, 3L));
      // With one field more, all that is there has to be resolved.
      avro(
          "plain.values",
          fields.formatted(", {\"name\": \"x\", \"type\": \"int\", \"default\": 1}"));
      Rows resolved = direct.ask(sql);
      assertThat(resolved.rows()).isEqualTo(fast.rows());
      assertThat(Stall.asides(resolved)).isEqualTo(Stall.asides(fast));
    }
  }

  @Test
  void statesTombstonesAndWhatItCannotRead() {
    stall.create("p.dominate", 2, Map.of());
    stall.send("p.dominate", "{\"rating\": 3}", "{\"rating\": 5", "", "{\"rating\": 4} {}", "15");
    stall.send("p.dominate", 1, null);
    stall.send("p.dominate", 1, "{\"rating\": 6}".getBytes(StandardCharsets.UTF_8));
    stall.send("p.dominate", 0, new byte[] {'{', '"', 'r', (byte) 0xff, '"', ':', '1', '}'});
    stall.flush();
    try (DirectQuery direct = stall.direct("p")) {
      Rows rows = direct.ask("SELECT sum(rating) FROM dominate");
      assertThat(Stall.lines(rows)).containsExactly("9");
      assertThat(rows.asides())
          .extracting(Aside::sentence)
          .satisfiesExactly(
              one -> assertThat(one).contains("dominate: 1 record ", "partition 1, offset 0."),
              one -> assertThat(one).contains("dominate: 5 records ", "partition 0, offset 1: "));
    }
  }

  @Test
  void showsWhatIsNeitherAsItIs() {
    stall.create("raw.lines", 1, Map.of());
    stall.create("raw.empty", 1, Map.of());
    stall.send("raw.lines", "hello");
    stall.send("raw.lines", 0, new byte[] {(byte) 0xca, (byte) 0xfe});
    stall.flush();
    try (DirectQuery direct = stall.direct("raw")) {
      assertThat(Stall.lines(direct.ask("SELECT key, value, partition, \"offset\" FROM lines")))
          .containsExactlyInAnyOrder("k hello 0 0", "k \\xcafe 0 1");
      assertThat(direct.ask("FROM empty").columns())
          .containsExactly("key", "value", "partition", "offset", "time");
      stall.send("raw.empty", "{\"a\":1}");
      assertThat(Stall.lines(direct.ask("SELECT a FROM empty"))).containsExactly("1");
    }
  }

  @Test
  void saysClearlyWhatCannotBeAsked() {
    stall.create("no.transactions", 1, Map.of());
    stall.send("no.transactions", "{\"storeId\":\"ST-1\",\"amount\":1.5}");
    try (DirectQuery direct = stall.direct("no")) {
      refuses(direct, "SELECT * FROM transaction", "no table transaction", "transactions");
      refuses(direct, "SELECT stor FROM transactions", "no column stor", "storeId VARCHAR");
      refuses(direct, "SELECT sum(storeid) FROM transactions", "can't be answered", "columns");
      refuses(direct, "SELEC 1", "no SQL", "again");
      refuses(direct, "SELECT 1; SELECT 2", "One question at a time", "one");
      refuses(direct, "", "One question at a time", "one");
      refuses(direct, "FROM query_table('transactions')", "hides which tables", "FROM");
      refuses(direct, "SELECT * FROM dojo_load()", "no table", "");
      refuses(direct, "SELECT * FROM read_csv('/etc/passwd')", "disabled", "");
      for (String sql :
          List.of(
              "INSERT INTO transactions VALUES ('ST-2', 1)",
              "DROP TABLE transactions",
              "COPY transactions TO '/tmp/stolen'",
              "ATTACH '/tmp/stolen' AS stolen",
              "SET memory_limit = '1TB'",
              "PRAGMA database_list",
              "INSTALL httpfs")) {
        refuses(direct, sql, "only answers questions", "SELECT");
      }
      assertThat(Stall.lines(direct.ask("SELECT count(*) FROM Transactions"))).containsExactly("1");
    }
  }

  private static void refuses(DirectQuery direct, String sql, String happened, String next) {
    assertThatThrownBy(() -> direct.ask(sql))
        .as(sql)
        .isInstanceOfSatisfying(Trouble.class, trouble -> assertThat(trouble.next()).contains(next))
        .hasMessageContaining(happened);
  }

  // Of the schema that was registered last; the tests of a class run one after the other.
  private static int id;

  private static Schema avro(String topic, String text) {
    id = stall.register(topic, text);
    return new Schema.Parser().parse(text);
  }

  private static void send(String topic, int partition, int id, Schema schema, Object... values)
      throws IOException {
    GenericData.Record record = new GenericData.Record(schema);
    for (int i = 0; i < values.length; i++) {
      record.put(i, values[i]);
    }
    stall.send(topic, partition, wire(id, record));
  }

  private static byte[] wire(int id, GenericRecord record) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new DataOutputStream(bytes).writeByte(0);
    new DataOutputStream(bytes).writeInt(id);
    Encoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
    encoder.flush();
    return bytes.toByteArray();
  }
}
