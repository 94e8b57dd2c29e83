package streamdojo.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import streamdojo.documents.OfDocuments;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.view.Aside;
import streamdojo.kit.view.Rows;

/** What is kept of a topic never stands in the way of what is there now. */
@Order(3)
@OfDocuments({"slow-data", "fomo", "two-generals"})
class DirectCurrentTest {
  private static final String COUNT = "SELECT count(*), sum(n) FROM numbers";

  private static final int TIMES = 3;

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
  void seesEachAcknowledgedRecordAtOnce() {
    stall.create("now.numbers", 3, Map.of());
    try (DirectQuery direct = stall.direct("now")) {
      for (int n = 1; n <= 50; n++) {
        stall.send("now.numbers", n % 3, number(n));
        stall.flush();
        assertThat(Stall.lines(direct.ask(COUNT))).containsExactly(n + " " + n * (n + 1) / 2);
      }
    }
  }

  @Test
  void countsNoAbortedRecordAndWaitsForNoOpenTransaction() {
    stall.create("tx.numbers", 1, Map.of());
    stall.send("tx.numbers", "{\"n\":1}");
    try (DirectQuery direct = stall.direct("tx");
        KafkaProducer<byte[], byte[]> one = stall.producer(Map.of("transactional.id", "tx.one"));
        KafkaProducer<byte[], byte[]> two = stall.producer(Map.of("transactional.id", "tx.two"))) {
      one.initTransactions();
      two.initTransactions();
      one.beginTransaction();
      one.send(new ProducerRecord<>("tx.numbers", number(10)));
      one.flush();
      one.abortTransaction();
      assertThat(Stall.lines(direct.ask(COUNT))).containsExactly("1 1");

      two.beginTransaction();
      two.send(new ProducerRecord<>("tx.numbers", number(100)));
      two.flush();
      stall.send("tx.numbers", "{\"n\":2}");
      Rows behind = direct.ask(COUNT);
      assertThat(Stall.lines(behind)).containsExactly("1 1");
      assertThat(Stall.asides(behind)).isEqualTo(Map.of(Aside.Kind.OPEN_TRANSACTION, 2L));
      assertThat(behind.asides().get(0).first()).isEqualTo("partition 0, offset 3");

      two.commitTransaction();
      Limits.SERVER_ANSWERS
          .await("the transaction's end")
          .untilAsserted(() -> assertThat(direct.ask(COUNT).asides()).isEmpty());
      assertThat(Stall.lines(direct.ask(COUNT))).containsExactly("3 103");

      // A topic that ends with an aborted record and its marker has an end that no record reaches.
      one.beginTransaction();
      one.send(new ProducerRecord<>("tx.numbers", number(10)));
      one.flush();
      one.abortTransaction();
      assertThat(Stall.lines(direct.ask(COUNT))).containsExactly("3 103");
    }
  }

  @Test
  void readsAgainWhatWasCutOrMadeAnew() {
    stall.create("cut.numbers", 1, Map.of());
    stall.send("cut.numbers", "{\"n\":1}", "{\"n\":2}", "{\"n\":4}");
    try (DirectQuery direct = stall.direct("cut")) {
      assertThat(Stall.lines(direct.ask(COUNT))).containsExactly("3 7");
      stall.cut("cut.numbers", 1);
      assertThat(Stall.lines(direct.ask(COUNT))).containsExactly("2 6");
      stall.cut("cut.numbers", 3);
      assertThat(Stall.lines(direct.ask(COUNT))).containsExactly("0 null");

      stall.delete("cut.numbers");
      assertThatThrownBy(() -> direct.ask(COUNT))
          .isInstanceOf(Trouble.class)
          .hasMessage("There is no table numbers.");
      stall.create("cut.numbers", 1, Map.of());
      stall.send("cut.numbers", "{\"n\":8}", "{\"n\":8}", "{\"n\":8}", "{\"n\":8}");
      assertThat(Stall.lines(direct.ask(COUNT))).containsExactly("4 32");

      stall.delete("cut.numbers");
      stall.create("cut.numbers", 1, Map.of());
      stall.send("cut.numbers", "{\"n\":1}", "{\"n\":1}", "{\"n\":1}", "{\"n\":1}");
      assertThat(Stall.lines(direct.ask(COUNT))).containsExactly("4 4");
    }
  }

  @Test
  void readsACompactedTopicAsItIsNow() {
    stall.create(
        "compact.numbers",
        1,
        Map.of(
            "cleanup.policy", "compact",
            "segment.bytes", "1048576",
            "segment.ms", "100",
            "min.cleanable.dirty.ratio", "0.001",
            "max.compaction.lag.ms", "100"));
    try (DirectQuery direct = stall.direct("compact")) {
      long most = 0;
      for (int i = 0; i < 20; i++) {
        stall.send("compact.numbers", "{\"n\":1}");
        most = Math.max(most, rows(direct));
      }
      long before = most;
      assertThat(before).isPositive();
      // The cleaner looks every 15 s; the last segment always stays.
      Limits.CAUGHT_UP_AFTER_STOP
          .await("the cleaner")
          .until(
              () -> {
                stall.send("compact.numbers", "{\"n\":1}");
                return rows(direct) < before;
              });
    }
  }

  @Test
  void answersFromSeveralTopicsAndKnowsNamesInAnyCase() {
    stall.create("join.purchases", 2, Map.of());
    stall.create("join.requestLog", 1, Map.of());
    stall.send("join.purchases", "{\"customerId\":\"CU-1\",\"amount\":1.5}");
    stall.send("join.requestLog", "{\"customerId\":\"CU-1\",\"userAgent\":\"x\"}");
    try (DirectQuery direct = stall.direct("join")) {
      String sql =
          "WITH spenders AS (SELECT customerid, sum(amount) AS total FROM PURCHASES GROUP BY 1)"
              + " SELECT useragent, total FROM spenders JOIN requestlog USING (customerid)";
      assertThat(Stall.lines(direct.ask(sql))).containsExactly("x 1.5");
      stall.send("join.requestLog", "{\"customerId\":\"CU-1\",\"userAgent\":\"y\"}");
      assertThat(Stall.lines(direct.ask(sql))).containsExactlyInAnyOrder("x 1.5", "y 1.5");
      stall.create("join.fresh", 1, Map.of());
      stall.send("join.fresh", "{\"a\":1}");
      assertThat(Stall.lines(direct.ask("SELECT a FROM fresh"))).containsExactly("1");
      assertThat(Stall.lines(direct.ask("SHOW TABLES")))
          .containsExactly("fresh", "purchases", "requestLog");
    }
  }

  @Test
  void keepsMoreThanFitsIntoMemoryAndLeavesNothing() throws Exception {
    int rows = 400_000;
    stall.create("big.numbers", 2, Map.of());
    String text = "x".repeat(200);
    for (int n = 0; n < rows; n++) {
      byte[] value = ("{\"n\":1,\"text\":\"" + text + n + "\"}").getBytes(StandardCharsets.UTF_8);
      stall.send("big.numbers", n % 2, value);
    }
    stall.flush();
    Path files = Stall.FILES;
    try (DirectQuery direct = stall.direct("big", "64MB")) {
      String sql = "SELECT count(DISTINCT text), sum(n) FROM numbers";
      assertThat(Stall.lines(direct.ask(sql))).containsExactly(rows + " " + rows);
      assertThat(bytes(files)).isGreaterThan(20_000_000);
    }
    try (Stream<Path> left = Files.walk(files)) {
      assertThat(left.filter(file -> file.toString().endsWith(".tmp"))).isEmpty();
    }
  }

  @Test
  void saysThatATopicWentWhileItWasRead() {
    stall.create("gone.numbers", 1, Map.of());
    byte[] value = ("{\"n\":1,\"text\":\"" + "x".repeat(1000) + "\"}").getBytes();
    for (int n = 0; n < 300_000; n++) {
      stall.send("gone.numbers", 0, value);
    }
    stall.flush();
    try (DirectQuery direct = stall.direct("gone")) {
      CompletableFuture<Rows> asked = CompletableFuture.supplyAsync(() -> direct.ask(COUNT));
      stall.delete("gone.numbers");
      // Either all was there already, or it says what happened; it never hangs.
      try {
        assertThat(Stall.lines(asked.join())).containsExactly("300000 300000");
      } catch (java.util.concurrent.CompletionException failed) {
        assertThat(failed)
            .cause()
            .isInstanceOf(Trouble.class)
            .hasMessageMatching(".*(deleted|no table).*");
      }
    }
  }

  /** Again and again, since which of its questions meets the topic's end is chance. */
  @Test
  void saysThatATopicWentBetweenTwoLooksAtIt() {
    for (int time = 1; time <= TIMES; time++) {
      String topic = "went" + time + ".numbers";
      stall.create(topic, 1, Map.of());
      stall.send(topic, "{\"n\":1}");
      try (DirectQuery direct = stall.direct("went" + time)) {
        CompletableFuture<Void> asked = CompletableFuture.runAsync(() -> askForEver(direct));
        stall.delete(topic);
        assertThatThrownBy(asked::join)
            .cause()
            .isInstanceOf(Trouble.class)
            .hasMessageMatching(".*(deleted|no table).*");
      }
    }
  }

  private static void askForEver(DirectQuery direct) {
    while (true) {
      direct.ask(COUNT);
    }
  }

  private static long rows(DirectQuery direct) {
    List<Object> row = direct.ask("SELECT count(*) FROM numbers").rows().get(0);
    return ((Number) row.get(0)).longValue();
  }

  private static long bytes(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static byte[] number(int n) {
    return ("{\"n\":" + n + "}").getBytes(StandardCharsets.UTF_8);
  }
}
