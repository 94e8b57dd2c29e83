package streamdojo.features;

import java.time.Duration;
import java.util.List;
import streamdojo.kit.port.ClickHousePort;

/**
 * Whether ClickHouse stands still before a message that it can't read: it tries again for ever, and
 * what is behind that message never comes.
 */
final class Refusal {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  private static final String SAME_AGAIN =
      """
      SELECT text FROM system.kafka_consumers ARRAY JOIN exceptions.text AS text
       WHERE database = currentDatabase() AND text LIKE '%while parsing Kafka message%'
       GROUP BY text HAVING count() > 2
      """;

  private final ClickHousePort database;
  private long looked = System.nanoTime();

  Refusal(ClickHousePort database) {
    this.database = database;
  }

  /** Looks now and then; throws what ClickHouse says of the message. */
  void check() {
    if (System.nanoTime() - looked < BETWEEN_LOOKS.toNanos()) {
      return;
    }
    looked = System.nanoTime();
    List<List<Object>> again = database.rows(SAME_AGAIN);
    if (!again.isEmpty()) {
      // What follows is the engine's stack.
      String text = String.valueOf(again.get(0).get(0)).replaceAll("(?s)\\n0\\. .*", "");
      throw new AssertionError("ClickHouse refuses the same message again and again. " + text);
    }
  }
}
