package streamdojo.features;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import streamdojo.kit.split.BasketItem;
import streamdojo.kit.split.Product;
import streamdojo.kit.split.Sale;
import streamdojo.kit.split.Store;

/** Completed sales as a scenario lists them, all of one day. */
public final class SalesByHand {
  private static final String DAY = "2024-08-27T";
  private static final String TAKEN_BACK = "taken back";

  private final Checkout checkout;
  private final WindowedSales sales;

  /**
   * @param checkout the scenario's own, for its till
   * @param sales the scenario's own
   */
  public SalesByHand(Checkout checkout, WindowedSales sales) {
    this.checkout = checkout;
    this.sales = sales;
  }

  /** Completes a sale a row: {@code sale}, {@code store}, {@code sold}, {@code lines}. */
  public void complete(List<Map<String, String>> rows) {
    for (Map<String, String> row : rows) {
      String lines = row.get("lines");
      if (TAKEN_BACK.equals(lines)) {
        sales.takeBack(row.get("sale"));
      } else {
        Sale drawn = checkout.till().next(store(row.get("store")), row.get("sale"), items(lines));
        sales.complete(drawn.soldAt(time(row.get("sold"))));
      }
    }
  }

  /** What a row of the stores' aggregate is called. */
  public String key(String store, String from) {
    return Aggregate.key(store(store), "", time(from));
  }

  private static Instant time(String clock) {
    return Instant.parse(DAY + clock + "Z");
  }

  /** {@code 7010 Juniper Hill}. */
  private static Store store(String text) {
    String[] words = text.split(" ", 2);
    return new Store(words[0], words[1]);
  }

  /** {@code Tea 2.50, Tea 2.50}; nothing for a basket without lines. */
  private static List<BasketItem> items(String lines) {
    return Stream.ofNullable(lines)
        .flatMap(all -> Arrays.stream(all.split(", ")))
        .map(line -> line.split(" "))
        .map(line -> new Product("1", line[0], "Any", "Any", new BigDecimal(line[1])))
        .map(product -> BasketItem.of(product, 1))
        .toList();
  }
}
