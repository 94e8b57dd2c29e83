package streamdojo.features.steps;

import io.cucumber.java.en.Then;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import streamdojo.features.Arrived;
import streamdojo.features.Checkout;
import streamdojo.features.Differences;
import streamdojo.features.Scene;
import streamdojo.kit.split.Basket;
import streamdojo.kit.split.Document;
import streamdojo.kit.split.Payment;
import streamdojo.kit.split.PaymentTable;
import streamdojo.kit.split.Sale;
import streamdojo.kit.split.Store;

/** Steps about baskets and payments, wherever they have come. */
public final class DocumentSteps {
  private final Scene scene;
  private final Checkout checkout;
  private final Arrived arrived;

  /**
   * @param scene the scenario's own
   * @param checkout the scenario's own
   * @param arrived the scenario's own
   */
  public DocumentSteps(Scene scene, Checkout checkout, Arrived arrived) {
    this.scene = scene;
    this.checkout = checkout;
    this.arrived = arrived;
  }

  /** As it was sold. */
  @Then("every basket is on avro_salesbaskets exactly once")
  public void basketsOnce() {
    arrived.basketsOnce(arrived.baskets());
    scene.measured("%d of %d baskets", checkout.sold().size(), checkout.sold().size());
  }

  /** As it was sold; the other place for payments holds none. */
  @Then("every payment is in {word} exactly once, and nowhere else")
  public void paymentsOnce(String place) {
    boolean table = place.equals(PaymentTable.NAME);
    arrived.paymentsOnce(table ? arrived.rows() : arrived.payments());
    List<? extends Document> elsewhere = table ? arrived.payments() : arrived.rows();
    nothing(elsewhere, table ? "on the topic" : "in the table");
    scene.measured(
        "%d of %d payments in %s", checkout.sold().size(), checkout.sold().size(), place);
  }

  /** Whoever makes a table of the topic keeps one basket a key. */
  @Then("the last basket of each key makes up all sales, each in its own store")
  public void areApart() {
    Map<String, Long> expected = new TreeMap<>();
    checkout.sold().forEach(sale -> expected.merge(text(sale.store()), 1L, Long::sum));
    Map<String, Long> seen = new TreeMap<>();
    arrived.lastOfEachKey().forEach(basket -> seen.merge(text(basket.store()), 1L, Long::sum));
    Differences.none("store", expected, seen);
    scene.measured("%d stores, %d sales", seen.size(), checkout.sold().size());
  }

  /** Each in one of its own, and neither topic nor table has any. */
  @Then("every basket and every payment is in a file, and nowhere else")
  public void inFiles() throws IOException {
    List<Document> baskets = new ArrayList<>();
    List<Document> payments = new ArrayList<>();
    for (Sale sale : checkout.sold()) {
      Basket like = sale.basket(sale.total(), BigDecimal.ZERO);
      checkout.files().read(like).ifPresent(baskets::add);
      checkout.files().read(sale.payment()).ifPresent(payments::add);
    }
    arrived.basketsOnce(baskets);
    arrived.paymentsOnce(payments);
    nothing(arrived.baskets(), "on the topic");
    nothing(arrived.payments(), "on the topic");
    nothing(arrived.rows(), "in the table");
    scene.measured("%d baskets and %d payments in files", baskets.size(), payments.size());
  }

  private static void nothing(List<? extends Document> documents, String where) {
    if (!documents.isEmpty()) {
      boolean payment = documents.get(0) instanceof Payment;
      throw new AssertionError(
          documents.size() + (payment ? " payments" : " baskets") + " are also " + where);
    }
  }

  private static String text(Store store) {
    return store.id() + " " + store.name();
  }
}
