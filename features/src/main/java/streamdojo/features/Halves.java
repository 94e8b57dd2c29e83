package streamdojo.features;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
  private PaymentRows rows;

  /**
   * @param scene the scenario's own
   * @param checkout the scenario's own, for its till
   */
  public Halves(Scene scene, Checkout checkout) {
    this.checkout = checkout;
    this.topics = SplitTopics.of(scene.namespace());
    this.sender = new KeyedSender<>(scene, DocumentValues::new);
  }

  /** From now on payments go into MySQL, where somebody has to capture them, and onto no topic. */
  public void payIntoMySql() {
    rows = new PaymentRows(checkout.table().mysql());
  }

  /** The sale's basket, with its VAT, as the till sends it. */
  public Basket basket(Sale sale) {
    BigDecimal rate = checkout.settings().vatRate();
    BigDecimal nett = sale.total().divide(rate.add(BigDecimal.ONE), 2, RoundingMode.HALF_UP);
    return sale.basket(nett, sale.total().subtract(nett));
  }

  /** Sends a basket. */
  public void send(Basket basket) {
    baskets.put(basket.invoiceNumber(), basket);
    sender.send(topics.baskets(), null, basket.invoiceNumber(), basket);
  }

  /** Sends a payment: its sale's first, or another in its place. */
  public void send(Payment payment) {
    payments.put(payment.invoiceNumber(), payment);
    if (rows != null) {
      rows.put(payment);
    } else {
      sender.send(topics.payments(), null, payment.invoiceNumber(), payment);
    }
  }

  /** Takes a payment back, if there is one: a tombstone, or a row that is deleted. */
  public void delete(String invoiceNumber) {
    payments.remove(invoiceNumber);
    if (rows != null) {
      rows.delete(invoiceNumber);
    } else {
      sender.send(topics.payments(), null, invoiceNumber, null);
    }
  }

  /**
   * Sends a sale to each partition: whoever has completed these has read all that was before them.
   *
   * @return their invoice numbers
   */
  public List<String> sendLast() {
    List<Sale> last = IntStream.range(0, SplitTopics.PARTITIONS).mapToObj(this::lastOf).toList();
    for (Sale sale : last) {
      send(basket(sale));
      send(sale.payment());
    }
    return last.stream().map(Sale::invoiceNumber).toList();
  }

  /** What was paid, by invoice number. */
  public Map<String, Payment> payments() {
    return Map.copyOf(payments);
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

  /** The halves of a sale are in the same partition, each of its topic. */
  private Sale lastOf(int partition) {
    return Stream.generate(() -> checkout.last(1).get(0))
        .filter(sale -> Sentinels.partition(sale.invoiceNumber()) == partition)
        .findFirst()
        .orElseThrow();
  }
}
