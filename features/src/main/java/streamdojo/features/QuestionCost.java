package streamdojo.features;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import streamdojo.kit.view.Rows;

/**
 * How long two questions take on both sides, in seconds, the direct query's asked cold.
 *
 * @param sales among which is asked
 * @param direct one sale, found by reading the whole topic
 * @param warehouse one sale, found by the index
 * @param directTotals the document's question, which is about all sales
 * @param warehouseTotals the document's question
 */
public record QuestionCost(
    int sales, double direct, double warehouse, double directTotals, double warehouseTotals) {
  private static final int TIMES = 3;
  private static final String ONE = "SELECT storeid, amount FROM transactions WHERE paymenttime = ";
  private static final String ALL =
      "SELECT storeid, sum(amount) FROM transactions GROUP BY storeid ORDER BY storeid";

  /** Asks both sides several times; the median counts. */
  public static QuestionCost measure(BothSides sides, Bulk bulk, int sales) {
    String one = ONE + bulk.last().paymentTime();
    // Whatever is new to a side is over with the first question.
    cold(sides, one);
    sides.warehouse().ask(one);
    return new QuestionCost(
        sales,
        median(() -> cold(sides, one), 1),
        median(() -> sides.warehouse().ask(one), 1),
        median(() -> cold(sides, ALL), 9),
        median(() -> sides.warehouse().ask(ALL), 9));
  }

  private static Rows cold(BothSides sides, String sql) {
    sides.direct().forget();
    return sides.direct().ask(sql);
  }

  private static double median(Supplier<Rows> question, int rows) {
    double[] seconds = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long began = System.nanoTime();
      int seen = question.get().rows().size();
      seconds[i] = (System.nanoTime() - began) / 1e9;
      if (seen != rows) {
        throw new AssertionError(seen + " rows where there should be " + rows);
      }
    }
    Arrays.sort(seconds);
    return seconds[TIMES / 2];
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "among %,d: one sale in %.3f s directly, %.3f s in the warehouse; all stores' sums in"
            + " %.3f s directly, %.3f s in the warehouse",
        sales,
        direct,
        warehouse,
        directTotals,
        warehouseTotals);
  }
}
