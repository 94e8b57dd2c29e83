package streamdojo.features;

import java.util.Map;
import java.util.TreeMap;
import streamdojo.kit.view.Rows;

/** A side's answer of two columns, a store and a number, as a map. */
final class StoreTotals {
  private StoreTotals() {}

  /** Numbers by store; sums of doubles, so that their last digits are nobody's. */
  static Map<String, Double> of(Rows rows) {
    Map<String, Double> totals = new TreeMap<>();
    rows.rows()
        .forEach(row -> totals.put((String) row.get(0), ((Number) row.get(1)).doubleValue()));
    return totals;
  }
}
