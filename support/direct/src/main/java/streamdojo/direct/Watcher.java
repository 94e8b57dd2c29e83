package streamdojo.direct;

import java.util.function.Consumer;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;

/** Tells people of a long fetch, and gives up one that can't come to its end. */
final class Watcher implements Fetch.Watch {
  private static final long SECOND = 1_000_000_000;

  private final String table;
  private final long all;
  private final Runnable alive;
  private final Consumer<String> progress;
  private long told = System.nanoTime();
  private long moved = told;
  private long asked = told;

  /**
   * @param all offsets that are to be read
   * @param alive throws {@link Trouble} if the topic is no longer the one that is read
   */
  Watcher(String table, long all, Runnable alive, Consumer<String> progress) {
    this.table = table;
    this.all = all;
    this.alive = alive;
    this.progress = progress;
  }

  @Override
  public void left(long left, boolean movedOn) {
    long now = System.nanoTime();
    if (movedOn) {
      moved = now;
      asked = now;
    } else if (now - asked > SECOND) {
      alive.run();
      asked = now;
    }
    if (now - moved > Limits.SERVER_ANSWERS.duration().toNanos()) {
      throw new Trouble(
          "Kafka gives no more records of " + table + ", " + left + " before its end.",
          "See the broker's log, then ask again.");
    }
    if (left > 0 && now - told > SECOND) {
      told = now;
      progress.accept("%s: %,d of %,d read".formatted(table, all - left, all));
    }
  }
}
