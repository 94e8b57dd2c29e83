package streamdojo.features;

import java.util.Map;
import java.util.TreeMap;
import streamdojo.kit.purchase.Purchase;
import streamdojo.kit.purchase.PurchaseTable;
import streamdojo.kit.purchase.Purchases;
import streamdojo.kit.slow.Total;

/** What the customers of one scenario buy: the topic {@code purchases}, generator and ledger. */
public final class Shop extends Generated<Purchase> {
  private final Purchases purchases;

  /**
   * @param scene the scenario's own
   */
  public Shop(Scene scene) {
    super(scene, PurchaseTable.NAME, Purchase.class);
    this.purchases = new Purchases(scene.seed());
  }

  @Override
  public Purchase draw() {
    return purchases.next();
  }

  /** What each customer has spent by the ledger, exact. */
  public Map<String, Total> totals() {
    Map<String, Total> totals = new TreeMap<>();
    for (Purchase bought : feed().ledger().messages()) {
      Total before = totals.getOrDefault(bought.customerId(), Total.NONE);
      totals.put(bought.customerId(), before.plus(bought.amount()));
    }
    return totals;
  }
}
