package streamdojo.features;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import streamdojo.kit.port.ClickHousePort;

/**
 * What ClickHouse says while it can't read on from Kafka: nobody hears it else, since it tries
 * again and again by itself.
 */
public final class Complaints {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  private static final String OF_THE_LAST_SECONDS =
      """
      SELECT text, count() AS times
       FROM system.kafka_consumers ARRAY JOIN exceptions.text AS text, exceptions.time AS time
       WHERE database = currentDatabase() AND time >= now() - %d
       GROUP BY text ORDER BY max(time) DESC
      """;

  private final ClickHousePort database;
  private long looked = System.nanoTime();

  /**
   * @param database with the tables
   */
  public Complaints(ClickHousePort database) {
    this.database = database;
  }

  /** The newest of these seconds, without the engine's stack. */
  public Optional<String> newest(Duration seconds) {
    return rows(seconds).stream().map(Complaints::text).findFirst();
  }

  /**
   * Looks now and then whether a message was refused three times: ClickHouse tries it for ever, and
   * what is behind it never comes.
   *
   * @throws AssertionError with what ClickHouse says of the message
   */
  void check() {
    if (System.nanoTime() - looked < BETWEEN_LOOKS.toNanos()) {
      return;
    }
    looked = System.nanoTime();
    for (List<Object> row : rows(Duration.ofMinutes(1))) {
      boolean again = ((Number) row.get(1)).intValue() > 2;
      if (again && text(row).contains("while parsing Kafka message")) {
        throw new AssertionError(
            "ClickHouse refuses the same message again and again. " + text(row));
      }
    }
  }

  private List<List<Object>> rows(Duration seconds) {
    return database.rows(OF_THE_LAST_SECONDS.formatted(seconds.toSeconds()));
  }

  private static String text(List<Object> row) {
    String text = String.valueOf(row.get(0));
    return text.replaceAll("(?s)\n0\\. .*|, Stack trace \\(.*", "").strip();
  }
}
