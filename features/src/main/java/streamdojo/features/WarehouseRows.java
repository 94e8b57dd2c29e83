package streamdojo.features;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import streamdojo.kit.slow.Transaction;
import streamdojo.kit.slow.Warehouse;

/** The warehouse's rows held against those that it should have, each as often as it should. */
public final class WarehouseRows {
  /** The warehouse's column is a {@code double(10,3)}. */
  private static final int DECIMALS = 3;

  private WarehouseRows() {}

  /**
   * Fails if one is missing, or there too often, or another one than it was.
   *
   * @throws AssertionError with some of the rows that differ
   */
  public static void areThese(List<Transaction> expected, Warehouse warehouse) {
    Map<String, Long> wanted = new TreeMap<>();
    for (Transaction row : expected) {
      wanted.merge(text(row), 1L, Long::sum);
    }
    Map<String, Long> seen = new TreeMap<>();
    for (List<Object> row : warehouse.rows()) {
      seen.merge(text(row), 1L, Long::sum);
    }
    Differences.none("row", wanted, seen);
  }

  private static String text(Transaction row) {
    return text(
        row.storeId(), row.amount(), row.paymentTermCode(), row.paymentTime(), row.itemCode());
  }

  private static String text(List<Object> row) {
    return text(row.get(0), (Double) row.get(1), row.get(2), row.get(3), row.get(4));
  }

  private static String text(Object store, Double amount, Object term, Object time, Object item) {
    return store + " " + rounded(amount) + " " + term + " " + time + " " + item;
  }

  private static BigDecimal rounded(Double amount) {
    return amount == null
        ? null
        : BigDecimal.valueOf(amount).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
