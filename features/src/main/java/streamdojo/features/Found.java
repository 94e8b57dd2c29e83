package streamdojo.features;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import streamdojo.kit.drift.Difference;

/** The differences that an answer has found. */
public final class Found implements Consumer<Difference> {
  private final Map<String, String> found = new TreeMap<>();
  private long surplus;
  private long missing;

  @Override
  public void accept(Difference one) {
    surplus += one.surplus();
    missing += one.missing();
    found.merge(one.row().text(), text(one.surplus(), one.missing()), (a, b) -> a + ", " + b);
  }

  /**
   * Fails unless it is these and no others, each told once.
   *
   * @throws AssertionError with some that it isn't
   */
  public void areThese(RowCounts surplus, RowCounts missing) {
    Map<String, String> expected = new TreeMap<>();
    surplus.counts().forEach((row, count) -> expected.put(row, text(count, 0)));
    missing.counts().forEach((row, count) -> expected.put(row, text(0, count)));
    Differences.none("row", expected, found);
  }

  private static String text(long surplus, long missing) {
    return surplus + " surplus, " + missing + " missing";
  }

  @Override
  public String toString() {
    return "%d surplus and %d missing rows of %d values found"
        .formatted(surplus, missing, found.size());
  }
}
