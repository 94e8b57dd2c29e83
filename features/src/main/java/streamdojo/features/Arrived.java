package streamdojo.features;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import streamdojo.kit.split.Basket;
import streamdojo.kit.split.Document;
import streamdojo.kit.split.DocumentValues;
import streamdojo.kit.split.Payment;
import streamdojo.kit.split.Sale;
import streamdojo.kit.split.SplitTopics;

/** Where the documents of a till's sales have come, held against what was sold. */
public final class Arrived {
  private final Scene scene;
  private final Checkout checkout;

  /**
   * @param scene the scenario's own
   * @param checkout the scenario's own
   */
  public Arrived(Scene scene, Checkout checkout) {
    this.scene = scene;
    this.checkout = checkout;
  }

  /** The baskets on their topic. */
  public List<Document> baskets() {
    return records(SplitTopics.BASKETS).stream().map(ConsumerRecord::value).toList();
  }

  /** The payments on their topic. */
  public List<Document> payments() {
    return records(SplitTopics.PAYMENTS).stream().map(ConsumerRecord::value).toList();
  }

  /** The payments in MySQL. */
  public List<Payment> rows() {
    return checkout.table().rows();
  }

  /** What a reader has who keeps the last basket of each key, as tables over topics do. */
  public List<Basket> lastOfEachKey() {
    Map<String, Basket> table = new HashMap<>();
    for (ConsumerRecord<byte[], Document> record : records(SplitTopics.BASKETS)) {
      byte[] key = record.key();
      table.put(
          key == null ? null : new String(key, StandardCharsets.UTF_8), (Basket) record.value());
    }
    return List.copyOf(table.values());
  }

  /** Fails unless the basket of each sale is there once, as it was sold; its VAT isn't judged. */
  public void basketsOnce(List<? extends Document> came) {
    once("basket", came, (sale, other) -> basket(sale, (Basket) other));
  }

  /** Fails unless the payment of each sale is there once, as it was sold. */
  public void paymentsOnce(List<? extends Document> came) {
    once("payment", came, (sale, other) -> sale.payment());
  }

  private void once(
      String what, List<? extends Document> came, BiFunction<Sale, Document, Document> wanted) {
    Map<String, Sale> sales = new HashMap<>();
    checkout.sold().forEach(sale -> sales.put(sale.invoiceNumber(), sale));
    Map<String, String> expected = new TreeMap<>();
    sales.keySet().forEach(invoice -> expected.put(invoice, "once"));
    Map<String, String> seen = new TreeMap<>();
    for (Document document : came) {
      Sale sale = sales.get(document.invoiceNumber());
      boolean same = sale != null && document.equals(wanted.apply(sale, document));
      seen.merge(
          document.invoiceNumber(),
          same ? "once" : "other than sold",
          (before, now) -> "more than once");
    }
    Differences.none(what, expected, seen);
  }

  private static Basket basket(Sale sale, Basket other) {
    return sale.basket(other.nett(), other.vat());
  }

  private List<ConsumerRecord<byte[], Document>> records(String topic) {
    checkout.table();
    List<ConsumerRecord<byte[], Document>> records = new ArrayList<>();
    scene
        .kafka()
        .records()
        .each(scene.namespace().topic(topic), new DocumentValues(scene.registry()), records::add);
    return records;
  }
}
