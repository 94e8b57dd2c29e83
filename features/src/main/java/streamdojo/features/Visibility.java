package streamdojo.features;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import streamdojo.kit.Limits;
import streamdojo.kit.port.ClickHousePort;

/** Looks at a table all the time and notes when each human is first seen there. */
public final class Visibility implements AutoCloseable {
  // Each look is a query: what is measured is not to be slowed by the measuring.
  static final Duration OFTEN = Duration.ofMillis(25);

  /** Where delays are of seconds. */
  static final Duration NOW_AND_THEN = Duration.ofMillis(100);

  // Whether a row is there doesn't hang on FINAL, and looking is to cost the table little.
  private static final String LOOK = "SELECT unique_id FROM shadow SETTINGS final = 0";

  private final ClickHousePort database;
  private final Duration pause;
  private final Map<String, Instant> seen = new HashMap<>();
  private final AtomicBoolean open = new AtomicBoolean(true);
  private final CompletableFuture<Void> end;

  /**
   * Begins to look.
   *
   * @param pause between two looks
   */
  Visibility(ClickHousePort database, Duration pause) {
    this.database = database;
    this.pause = pause;
    this.end = CompletableFuture.runAsync(this::look, task -> new Thread(task, "looks").start());
  }

  /**
   * Waits until all humans of a ledger were seen.
   *
   * @param sent when each was acknowledged, by id
   * @param check throws if nothing more is to be expected
   * @return from acknowledgement to the first look that saw it, sorted
   */
  public List<Duration> delays(Map<String, Instant> sent, Runnable check) {
    Limits.ALL_VISIBLE
        .await("all " + sent.size() + " humans to be visible")
        .until(
            () -> {
              check.run();
              return end.isDone() || sees(sent.keySet());
            });
    close();
    List<Duration> delays = new ArrayList<>();
    sent.forEach((id, when) -> delays.add(Duration.between(when, seen.get(id))));
    delays.sort(null);
    return delays;
  }

  /** Ends the looking. */
  @Override
  public void close() {
    open.set(false);
    try {
      end.join();
    } catch (CompletionException failed) {
      throw new IllegalStateException("The table could not be looked at", failed.getCause());
    }
  }

  private synchronized boolean sees(Set<String> all) {
    return seen.keySet().containsAll(all);
  }

  private void look() {
    while (open.get()) {
      List<List<Object>> rows = database.rows(LOOK);
      note(rows, Instant.now());
      java.util.concurrent.locks.LockSupport.parkNanos(pause.toNanos());
    }
  }

  private synchronized void note(List<List<Object>> rows, Instant now) {
    rows.forEach(row -> seen.putIfAbsent(String.valueOf(row.get(0)), now));
  }
}
