package streamdojo.features;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import streamdojo.kit.split.Basket;
import streamdojo.kit.split.CompletedSale;
import streamdojo.kit.split.Document;
import streamdojo.kit.split.DocumentValues;
import streamdojo.kit.split.Payment;
import streamdojo.kit.split.Sale;
import streamdojo.kit.split.SplitTopics;

/**
 * The halves of one scenario's sales, sent to their topics one by one, and the ledger of what is
 * there.
 */
public final class Halves {
  private final Checkout checkout;
  private final Map<String, Basket> baskets = new LinkedHashMap<>();
  private final Map<String, Payment> payments = new LinkedHashMap<>();
  private final SplitTopics topics;
  private final KeyedSender<Document> sender;

  /**
   * @param scene the scenario's own
   * @param checkout the scenario's own, for its till
   */
  public Halves(Scene scene, Checkout checkout) {
    this.checkout = checkout;
    this.topics = SplitTopics.of(scene.namespace());
    this.sender = new KeyedSender<>(scene, DocumentValues::new);
  }

  /** The sale's basket, with its VAT, as the till sends it. */
  public Basket basket(Sale sale) {
    BigDecimal rate = checkout.settings().vatRate();
    BigDecimal nett = sale.total().divide(rate.add(BigDecimal.ONE), 2, RoundingMode.HALF_UP);
    return sale.basket(nett, sale.total().subtract(nett));
  }

  /** Sends a basket. */
  public void send(Basket basket) {
    send(null, basket);
  }

  /** Sends a payment: its sale's first, or another in its place. */
  public void send(Payment payment) {
    send(null, payment);
  }

  /** Takes a payment back, if there is one: a tombstone. */
  public void delete(String invoiceNumber) {
    payments.remove(invoiceNumber);
    sender.send(topics.payments(), null, invoiceNumber, null);
  }

  /**
   * Sends a sale to each partition: whoever has completed these has read all that was before them.
   *
   * @return their invoice numbers
   */
  public List<String> sendLast() {
    List<Sale> last = checkout.last(SplitTopics.PARTITIONS);
    for (int partition = 0; partition < last.size(); partition++) {
      send(partition, basket(last.get(partition)));
      send(partition, last.get(partition).payment());
    }
    return last.stream().map(Sale::invoiceNumber).toList();
  }

  /** The sales of which both halves are there, as they have to be. */
  public Map<String, CompletedSale> completed() {
    Map<String, CompletedSale> completed = new LinkedHashMap<>();
    baskets.forEach(
        (invoice, basket) -> {
          if (payments.containsKey(invoice)) {
            completed.put(invoice, CompletedSale.of(basket, payments.get(invoice)));
          }
        });
    return completed;
  }

  /** How many baskets wait for their payment. */
  public int waitingBaskets() {
    return baskets.size() - completed().size();
  }

  /** How many payments wait for their basket. */
  public int waitingPayments() {
    return payments.size() - completed().size();
  }

  private void send(Integer partition, Document half) {
    String invoice = half.invoiceNumber();
    String topic = topics.payments();
    if (half instanceof Basket basket) {
      baskets.put(invoice, basket);
      topic = topics.baskets();
    } else {
      payments.put(invoice, (Payment) half);
    }
    sender.send(topic, partition, invoice, half);
  }
}
