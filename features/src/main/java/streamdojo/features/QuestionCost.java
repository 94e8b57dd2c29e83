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

  /** Among more, a question takes so long that chance hardly counts: it is asked once. */
  private static final int MANY = 100_000;

  private static final String ONE = "SELECT storeid, amount FROM transactions WHERE paymenttime = ";
  private static final String ALL =
      "SELECT storeid, sum(amount) FROM transactions GROUP BY storeid ORDER BY storeid";

  /** Asks both sides, where it is quick several times; the median counts. */
  public static QuestionCost measure(BothSides sides, Bulk bulk) {
    int sales = bulk.count();
    String one = ONE + bulk.last().paymentTime();
    int times = sales > MANY ? 1 : TIMES;
    if (times > 1) {
      // Whatever is new to a side is over with the first question.
      cold(sides, one);
    }
    sides.warehouse().ask(one);
    return new QuestionCost(
        sales,
        median(times, () -> cold(sides, one), 1),
        median(times, () -> sides.warehouse().ask(one), 1),
        median(times, () -> cold(sides, ALL), 9),
        median(times, () -> sides.warehouse().ask(ALL), 9));
  }

  private static Rows cold(BothSides sides, String sql) {
    sides.direct().forget();
    return sides.direct().ask(sql);
  }

  private static double median(int times, Supplier<Rows> question, int rows) {
    double[] seconds = new double[times];
    for (int i = 0; i < times; i++) {
      long began = System.nanoTime();
      int seen = question.get().rows().size();
      seconds[i] = (System.nanoTime() - began) / 1e9;
      if (seen != rows) {
        throw new AssertionError(seen + " rows where there should be " + rows);
      }
    }
    Arrays.sort(seconds);
    return seconds[times / 2];
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
