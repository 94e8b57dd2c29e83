package streamdojo.features;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import streamdojo.kit.slow.Transaction;
import streamdojo.kit.view.Rows;

/** The same question, asked of both sides: what each store has sold, held against each other. */
public final class Comparison {
  /** The warehouse rounds each amount to three decimals: by so much at the most. */
  private static final double ROUNDED = 0.0005;

  /** Doubles are added in any order. */
  private static final double ADDED = 1e-6;

  private static final int DECIMALS = 3;

  private static final String COUNTS =
      "SELECT storeid, count(*) FROM transactions GROUP BY storeid ORDER BY storeid";

  private final BothSides sides;
  private final Sales sales;
  private final List<String> lower = new ArrayList<>();
  private int looks;
  private int ahead;
  private long most;

  /**
   * @param sides the scenario's own
   * @param sales the scenario's own
   */
  public Comparison(BothSides sides, Sales sales) {
    this.sides = sides;
    this.sales = sales;
  }

  /** Asks both sides once, and how many rows that was. */
  public void look(String sql) {
    BothSides.Answers sums = sides.ask(sql);
    BothSides.Answers counts = sides.ask(COUNTS);
    Map<String, Double> warehouse = StoreTotals.of(sums.warehouse());
    Map<String, Double> direct = StoreTotals.of(sums.direct());
    Map<String, Double> rows = StoreTotals.of(counts.direct());
    looks++;
    warehouse.forEach(
        (store, sum) -> {
          double least = sum - rows.getOrDefault(store, 0.0) * ROUNDED;
          if (direct.getOrDefault(store, 0.0) < least) {
            lower.add(text(store, sum, direct.get(store)));
          }
        });
    StoreTotals.of(counts.warehouse())
        .forEach(
            (store, count) -> {
              if (rows.getOrDefault(store, 0.0) < count) {
                lower.add(text(store, count, rows.get(store)));
              }
            });
    long more = sum(counts.direct()) - sum(counts.warehouse());
    most = Math.max(most, more);
    if (more > 0) {
      ahead++;
    }
  }

  /**
   * The direct query was never lower, and ahead at least once.
   *
   * @throws AssertionError with the first stores of which it was
   */
  public void neverLower() {
    if (!lower.isEmpty()) {
      throw new AssertionError(String.join("\n", lower.subList(0, Math.min(5, lower.size()))));
    }
    if (ahead == 0) {
      throw new AssertionError("the direct query had no more rows in any of " + looks + " looks");
    }
  }

  /**
   * Both sides have what the ledger has, now that nothing more comes.
   *
   * @throws AssertionError with the stores of which they have not
   */
  public void areTheLedgers(String sql) {
    BothSides.Answers sums = sides.ask(sql);
    BothSides.Answers counts = sides.ask(COUNTS);
    Map<String, Double> rows = new TreeMap<>();
    Map<String, BigDecimal> exact = new TreeMap<>();
    Map<String, BigDecimal> rounded = new TreeMap<>();
    for (Transaction sold : sales.feed().ledger().messages()) {
      BigDecimal amount = BigDecimal.valueOf(sold.amount());
      rows.merge(sold.storeId(), 1.0, Double::sum);
      exact.merge(sold.storeId(), amount, BigDecimal::add);
      rounded.merge(
          sold.storeId(), amount.setScale(DECIMALS, RoundingMode.HALF_UP), BigDecimal::add);
    }
    Differences.none("rows in the warehouse", rows, StoreTotals.of(counts.warehouse()));
    Differences.none("rows, asked directly", rows, StoreTotals.of(counts.direct()));
    near("sum in the warehouse", rounded, StoreTotals.of(sums.warehouse()));
    near("sum, asked directly", exact, StoreTotals.of(sums.direct()));
  }

  private static void near(String of, Map<String, BigDecimal> wanted, Map<String, Double> seen) {
    Map<String, Double> expected = new TreeMap<>();
    wanted.forEach(
        (store, sum) -> {
          double there = seen.getOrDefault(store, 0.0);
          boolean same = Math.abs(there - sum.doubleValue()) <= ADDED;
          expected.put(store, same ? there : sum.doubleValue());
        });
    Differences.none(of, expected, seen);
  }

  private static long sum(Rows counts) {
    return (long) StoreTotals.of(counts).values().stream().mapToDouble(n -> n).sum();
  }

  private static String text(String store, Double warehouse, Double direct) {
    return "%s: %s in the warehouse, %s asked directly".formatted(store, warehouse, direct);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "direct query never lower in %d looks, ahead in %d, by up to %d rows",
        looks,
        ahead,
        most);
  }
}
