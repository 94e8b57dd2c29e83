package streamdojo.features;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import streamdojo.kit.drift.LakeRow;
import streamdojo.kit.purchase.Purchase;

/** How often each row is on a side: the few rows of a scenario, counted in memory. */
public final class RowCounts {
  private final Map<String, Long> counts = new TreeMap<>();

  /** Counts a row so many times more. */
  public RowCounts add(LakeRow row, long times) {
    counts.merge(row.text(), times, Long::sum);
    return this;
  }

  /** Counts what these purchases are in the lake. */
  public RowCounts addAll(Collection<Purchase> bought) {
    bought.forEach(one -> add(LakeRow.landed(one), 1));
    return this;
  }

  /** How often a row was counted. */
  public long of(LakeRow row) {
    return counts.getOrDefault(row.text(), 0L);
  }

  /** By the row's text; those that were counted zero times are missing. */
  public Map<String, Long> counts() {
    Map<String, Long> some = new TreeMap<>(counts);
    some.values().removeIf(count -> count == 0);
    return some;
  }
}
