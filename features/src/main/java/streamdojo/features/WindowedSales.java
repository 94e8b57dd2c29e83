package streamdojo.features;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import streamdojo.kit.split.BasketItem;
import streamdojo.kit.split.CompletedSale;
import streamdojo.kit.split.Sale;
import streamdojo.kit.split.SaleValues;
import streamdojo.kit.split.SplitTopics;

/**
 * The completed sales of one scenario, on their topic in the order in which they come, and the
 * ledger of what counts: what was completed when its window closed. The topic has one partition:
 * with several, a window closes when the slowest one has come to its end.
 */
public final class WindowedSales {
  private static final Duration LATER = Duration.ofHours(2);

  private final Scene scene;
  private final Checkout checkout;
  private final String topic;
  private final Map<String, CompletedSale> there = new LinkedHashMap<>();
  private final Map<String, CompletedSale> counted = new LinkedHashMap<>();
  private final List<CompletedSale> closing = new ArrayList<>();
  private final KeyedSender<CompletedSale> sender;
  private boolean made;

  /**
   * @param scene the scenario's own
   * @param checkout the scenario's own, for its till
   */
  public WindowedSales(Scene scene, Checkout checkout) {
    this.scene = scene;
    this.checkout = checkout;
    this.topic = SplitTopics.of(scene.namespace()).completed();
    this.sender =
        new KeyedSender<>(scene, registry -> new SaleValues<>(CompletedSale.class, registry));
  }

  /** Completes a sale, or corrects it. */
  public void complete(Sale sale) {
    // Nobody looks at the VAT here.
    CompletedSale completed =
        CompletedSale.of(sale.basket(sale.total(), BigDecimal.ZERO), sale.payment());
    there.put(sale.invoiceNumber(), completed);
    send(sale.invoiceNumber(), completed);
  }

  /** Takes a sale back: its payment is gone. */
  public void takeBack(String invoiceNumber) {
    there.remove(invoiceNumber);
    send(invoiceNumber, null);
  }

  /** Completes one more, two hours after all others: no window before it is open any more. */
  public void close() {
    Instant closed = closing.isEmpty() ? Instant.MIN : sold(last());
    there.values().stream()
        .filter(sale -> !sold(sale).isBefore(closed))
        .forEach(sale -> counted.put(sale.invoiceNumber(), sale));
    Instant last = there.values().stream().map(WindowedSales::sold).max(Instant::compareTo).get();
    List<BasketItem> items = List.of(BasketItem.of(checkout.chain().products().get(0), 1));
    Sale drawn =
        checkout.till().next(checkout.chain().stores().get(0), "closing-" + closing.size(), items);
    Sale sale = drawn.soldAt(last.plus(LATER));
    complete(sale);
    closing.add(there.get(sale.invoiceNumber()));
  }

  /** What was completed when its window closed. */
  public Collection<CompletedSale> counted() {
    return List.copyOf(counted.values());
  }

  /** What is completed now, but for the sale whose window is open. */
  public Collection<CompletedSale> there() {
    return there.values().stream().filter(sale -> !sale.equals(last())).toList();
  }

  /** By how much a sale came after one that was sold later, at most. */
  public Duration disorder() {
    Duration most = Duration.ZERO;
    Instant newest = Instant.MIN;
    for (CompletedSale sale : counted.values()) {
      Instant sold = sold(sale);
      newest = sold.isAfter(newest) ? sold : newest;
      Duration behind = Duration.between(sold, newest);
      most = behind.compareTo(most) > 0 ? behind : most;
    }
    return most;
  }

  /** Sends the last one again, which changes nothing. */
  void sendAgain() {
    send(last().invoiceNumber(), last());
  }

  /** The topic with all its records, by its full name. */
  String topic() {
    return topic;
  }

  private CompletedSale last() {
    return closing.get(closing.size() - 1);
  }

  private static Instant sold(CompletedSale sale) {
    return Instant.ofEpochMilli(Long.parseLong(sale.saleTimestamp()));
  }

  private void send(String invoiceNumber, CompletedSale completed) {
    if (!made) {
      scene.kafka().createTopics(SplitJobs.RESULT_PARTITIONS, SplitTopics.COMPLETED);
      made = true;
    }
    sender.send(topic, null, invoiceNumber, completed);
  }
}
