package streamdojo.features;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import streamdojo.kit.drift.LakeRow;
import streamdojo.kit.slow.Total;

/** Who spends most by the ledger, and whether a side says the same. */
public final class TopSpenders {
  /** Doubles are added in any order. */
  private static final double ADDED = 1e-6;

  private final Shop shop;

  /**
   * @param shop the scenario's own
   */
  public TopSpenders(Shop shop) {
    this.shop = shop;
  }

  /** Customers who have a name, the one who spends most first. */
  public List<String> customers(int count) {
    return customers(shop.totals(), count);
  }

  /** The same of any totals. */
  static List<String> customers(Map<String, Total> totals, int count) {
    return totals.entrySet().stream()
        .sorted(
            Map.Entry.<String, Total>comparingByValue(Comparator.comparing(Total::sum)).reversed())
        .limit(count)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * A side has named the ledger's customers with their totals, in this order.
   *
   * @param who of the sides, for people
   * @param rows customer and total
   * @param rounded whether the side has rounded each amount
   * @throws AssertionError that shows both
   */
  public void areThese(String who, List<List<Object>> rows, boolean rounded) {
    List<String> wanted = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    Map<String, Total> totals = shop.totals();
    List<String> top = customers(totals, rows.size());
    for (int i = 0; i < rows.size(); i++) {
      double total = ((Number) rows.get(i).get(1)).doubleValue();
      BigDecimal sum = rounded ? rounded(top.get(i)) : totals.get(top.get(i)).sum();
      boolean same = Math.abs(total - sum.doubleValue()) <= ADDED;
      wanted.add(top.get(i) + " " + (same ? total : sum));
      seen.add(rows.get(i).get(0) + " " + total);
    }
    if (!wanted.equals(seen)) {
      throw new AssertionError(who + " names " + seen + ", and it is " + wanted);
    }
  }

  private BigDecimal rounded(String customer) {
    return shop.feed().ledger().messages().stream()
        .filter(bought -> bought.customerId().equals(customer))
        .map(bought -> LakeRow.landed(bought).amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
