package streamdojo.features.steps;

import io.cucumber.java.en.Then;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import streamdojo.features.Arrived;
import streamdojo.features.Checkout;
import streamdojo.features.Differences;
import streamdojo.features.Scene;
import streamdojo.kit.split.Basket;

/** Steps about what of a total is VAT. */
public final class VatSteps {
  private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

  private final Scene scene;
  private final Checkout checkout;
  private final Arrived arrived;

  /**
   * @param scene the scenario's own
   * @param checkout the scenario's own
   * @param arrived the scenario's own
   */
  public VatSteps(Scene scene, Checkout checkout, Arrived arrived) {
    this.scene = scene;
    this.checkout = checkout;
    this.arrived = arrived;
  }

  /** As the rows say, which stand there once more. */
  @Then("each basket has the nett and the VAT of its row:")
  public void areThese(List<Map<String, String>> rows) {
    Map<String, String> expected = new TreeMap<>();
    for (Map<String, String> row : rows) {
      expected.put(
          row.get("total") + " at " + row.get("rate"), row.get("nett") + " + " + row.get("vat"));
    }
    Map<String, String> seen = new TreeMap<>();
    for (Basket basket : baskets()) {
      seen.put(basket.invoiceNumber(), basket.nett() + " + " + basket.vat());
    }
    Differences.none("total", expected, seen);
    scene.measured("%d of %d totals", seen.size(), expected.size());
  }

  /** Of every basket on the topic, in exact decimals. */
  @Then("nett and VAT of every basket make up its total, VAT being its part by the rate")
  public void isHonest() {
    BigDecimal rate = checkout.settings().vatRate();
    BigDecimal sum = BigDecimal.ZERO;
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> seen = new TreeMap<>();
    for (Basket basket : baskets()) {
      expected.put(basket.invoiceNumber(), "honest");
      seen.put(basket.invoiceNumber(), honest(basket, rate) ? "honest" : text(basket));
      sum = sum.add(basket.vat());
    }
    Differences.none("basket", expected, seen);
    scene.measured("%d baskets, VAT %s in all, rate %s", seen.size(), sum, rate);
  }

  private static boolean honest(Basket basket, BigDecimal rate) {
    // Without a division: vat x (1 + rate) is total x rate, but for half a cent of VAT.
    BigDecimal onTop = BigDecimal.ONE.add(rate);
    BigDecimal off = basket.vat().multiply(onTop).subtract(basket.total().multiply(rate)).abs();
    return basket.nett().add(basket.vat()).equals(basket.total())
        && off.compareTo(HALF_A_CENT.multiply(onTop)) <= 0;
  }

  private static String text(Basket basket) {
    return basket.nett() + " + " + basket.vat() + " of " + basket.total();
  }

  private List<Basket> baskets() {
    return arrived.baskets().stream().map(Basket.class::cast).toList();
  }
}
