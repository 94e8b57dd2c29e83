package streamdojo.features;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import streamdojo.kit.Feed;

/** Looks at a view while its topic grows, each held against the ledger before and after it. */
public final class Looks {
  /**
   * A look.
   *
   * @param before rows that were acknowledged when it began
   * @param rows that it saw
   * @param after rows that had been sent when it ended
   * @param took from its begin to its end
   */
  public record Look(long before, long rows, long after, Duration took) {
    /** Acknowledged rows that it did not see. */
    long behind() {
      return Math.max(0, before - rows);
    }
  }

  private final Sales sales;
  private final List<Look> looks = new ArrayList<>();

  /**
   * @param sales what is looked at
   */
  public Looks(Sales sales) {
    this.sales = sales;
  }

  /** Looks once. */
  public void look(LongSupplier view) {
    Feed<?> feed = sales.feed();
    long before = feed.ledger().size();
    long began = System.nanoTime();
    long rows = view.getAsLong();
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    looks.add(new Look(before, rows, feed.sent(), took));
  }

  /**
   * None is behind what was acknowledged before it, and none ahead of what had been sent after it.
   *
   * @throws AssertionError that names the first one that is
   */
  public void areCurrent() {
    for (int i = 0; i < looks.size(); i++) {
      Look look = looks.get(i);
      if (look.behind() > 0 || look.rows() > look.after()) {
        throw new AssertionError(
            "look %d saw %d rows: %d were acknowledged when it began, %d were sent when it ended"
                .formatted(i + 1, look.rows(), look.before(), look.after()));
      }
    }
  }

  /**
   * None is ahead of what had been sent after it.
   *
   * @throws AssertionError that names the first one that is
   */
  public void areNotAhead() {
    for (Look look : looks) {
      if (look.rows() > look.after()) {
        throw new AssertionError(
            "a look saw %d rows of %d that were sent".formatted(look.rows(), look.after()));
      }
    }
  }

  /** Acknowledged rows that the worst of them did not see. */
  public long behind() {
    return looks.stream().mapToLong(Look::behind).max().orElse(0);
  }

  /** How long they took; the median. */
  public Duration took() {
    return looks.stream().map(Look::took).sorted().toList().get(looks.size() / 2);
  }

  /** How far behind they were, and how long they took. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d rows behind in %d looks, while %d became %d rows; a look took %d ms (median)",
        behind(),
        looks.size(),
        looks.get(0).before(),
        looks.get(looks.size() - 1).after(),
        took().toMillis());
  }
}
