package streamdojo.features;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import streamdojo.kit.split.CompletedSale;
import streamdojo.kit.split.Sale;
import streamdojo.kit.split.SaleValues;
import streamdojo.kit.split.SplitTopics;

/**
 * The completed sales of one scenario, sent to their topic one by one as if a job had joined them,
 * and the ledger of what is there.
 */
public final class CompletedSales {
  private final Checkout checkout;
  private final Halves halves;
  private final KeyedSender<CompletedSale> sender;
  private final String topic;
  private final Map<String, CompletedSale> there = new LinkedHashMap<>();

  /**
   * @param scene the scenario's own
   * @param checkout the scenario's own, for its till
   * @param halves the scenario's own, for its baskets
   */
  public CompletedSales(Scene scene, Checkout checkout, Halves halves) {
    this.checkout = checkout;
    this.halves = halves;
    this.topic = SplitTopics.of(scene.namespace()).completed();
    this.sender =
        new KeyedSender<>(scene, registry -> new SaleValues<>(CompletedSale.class, registry));
  }

  /** What is on the topic, the last of each. */
  public List<CompletedSale> there() {
    return List.copyOf(there.values());
  }

  /** Takes a completed sale back: a tombstone. */
  public void delete(Sale sale) {
    there.remove(sale.invoiceNumber());
    sender.send(topic, null, sale.invoiceNumber(), null);
  }

  /**
   * Completes one more sale: whoever has this one has read all that was before it.
   *
   * @return its invoice number
   */
  public String sendLast() {
    Sale last = checkout.last(SplitJobs.RESULT_PARTITIONS).get(0);
    send(last);
    return last.invoiceNumber();
  }

  /** Completes a sale, or corrects it. */
  public void send(Sale sale) {
    CompletedSale completed = CompletedSale.of(halves.basket(sale), sale.payment());
    there.put(sale.invoiceNumber(), completed);
    sender.send(topic, null, sale.invoiceNumber(), completed);
  }
}
