package streamdojo.features;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import streamdojo.kit.port.ClickHousePort;
import streamdojo.kit.shadow.Categorised;
import streamdojo.kit.shadow.Rating;

/**
 * What one flush interval gives and costs.
 *
 * @param flushMs how long rows may wait for others, in ms
 * @param seconds from the first message to the last row that is visible
 * @param parts that were written in this time
 * @param rowsPerPart rows in a part as it was written, on average
 * @param cpu the engine's processor time by second of the clock; that of all its work
 * @param delays from a human on shadow to its row
 */
public record FlushCost(
    int flushMs, double seconds, double parts, double rowsPerPart, double cpu, Delays delays) {
  private static final Duration BATCH = Duration.ofMillis(10);

  /**
   * Sends messages to a topic of its own for so many seconds and measures until all are visible.
   */
  public static FlushCost measure(Scene scene, Humans humans, int rate, int flushMs, int seconds) {
    String word = "_flush" + flushMs;
    scene.kafka().createTopics(1, "shadow" + word);
    String topic = scene.namespace().topic("shadow" + word);
    ShadowTables tables = new ShadowTables(scene, word, topic);
    tables.run(scene.script(ShadowTables.KATA), flushMs);
    ClickHousePort database = tables.database();
    // What came before would be one part, and tell nothing of the interval.
    tables.awaitBegun();
    long cpuBefore = cpuMicros(database);
    Instant began = Instant.now();
    Delays delays;
    try (Producer<String, String> producer = scene.kafka().producer();
        Visibility look = new Visibility(database, Visibility.OFTEN)) {
      delays = new Delays(look.delays(send(producer, topic, humans, rate, seconds), () -> {}));
    }
    double took = Duration.between(began, Instant.now()).toNanos() / 1e9;
    double cpu = (cpuMicros(database) - cpuBefore) / 1e6 / took;
    double parts = parts(database);
    double rows = delays.sorted().size();
    return new FlushCost(flushMs, took, parts, rows / parts, cpu, delays);
  }

  private static Map<String, Instant> send(
      Producer<String, String> producer, String topic, Humans humans, int rate, int seconds) {
    Map<String, Instant> sent = new HashMap<>();
    long began = System.nanoTime();
    for (int i = 0; i < rate * seconds; i++) {
      Rating human = humans.draw();
      String type = humans.oracle().typeOf(human.rating());
      String message = new Categorised(type, human.uniqueId(), "2020-01-01 23:30:05").toJson();
      producer.send(new ProducerRecord<>(topic, 0, null, message));
      sent.put(human.uniqueId(), Instant.now());
      long due = began + i * 1_000_000_000L / rate;
      while (System.nanoTime() < due - BATCH.toNanos()) {
        LockSupport.parkNanos(BATCH.toNanos());
      }
    }
    producer.flush();
    return sent;
  }

  private static long cpuMicros(ClickHousePort database) {
    String query =
        "SELECT sum(value) FROM system.events WHERE event = 'OSCPUVirtualTimeMicroseconds'";
    return ((Number) database.rows(query).get(0).get(0)).longValue();
  }

  /** Parts as they were written: each takes a number, and keeps it when it is merged. */
  private static double parts(ClickHousePort database) {
    String query =
        "SELECT max(max_block_number) FROM system.parts"
            + " WHERE database = currentDatabase() AND table = 'shadow'";
    return ((Number) database.rows(query).get(0).get(0)).doubleValue();
  }

  /** Parts that were written, by second. */
  public double partsPerSecond() {
    return parts / seconds;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "flush %d ms: %.1f parts/s of %.1f rows, CPU %.2f, visible after %s",
        flushMs,
        partsPerSecond(),
        rowsPerPart,
        cpu,
        delays);
  }
}
