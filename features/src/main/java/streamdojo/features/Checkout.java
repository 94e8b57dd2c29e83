package streamdojo.features;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import streamdojo.kit.port.Watched;
import streamdojo.kit.split.BasketItem;
import streamdojo.kit.split.Chain;
import streamdojo.kit.split.DocumentFiles;
import streamdojo.kit.split.PaymentTable;
import streamdojo.kit.split.Product;
import streamdojo.kit.split.Sale;
import streamdojo.kit.split.SplitTopics;
import streamdojo.kit.split.Till;
import streamdojo.kit.split.TillSettings;

/** The till of one scenario: what it is told, what it sells, and the answer that routes that. */
public final class Checkout {
  /** Neither at once nor late. */
  private static final int LAST_PAID_SECONDS = 30;

  private static final Instant OPENS = Instant.parse("2024-08-27T08:15:30.123Z");

  private final Scene scene;
  private final List<Sale> sold = new ArrayList<>();
  private TillSettings settings;
  private Chain chain;
  private Till till;
  private PaymentTable table;
  private int lasts;

  /**
   * @param scene the scenario's own
   */
  public Checkout(Scene scene) {
    this.scene = scene;
    configure("{}");
  }

  /** From now on the till is one with this configuration file. */
  public void configure(String file) {
    settings = TillSettings.parse(file);
    chain = Chain.of(settings);
    till = new Till(settings, chain, scene.seed(), OPENS);
  }

  /** What the till is told. */
  public TillSettings settings() {
    return settings;
  }

  /** Whose till it is. */
  public Chain chain() {
    return chain;
  }

  /** Draws sales, without routing them. */
  public Till till() {
    return till;
  }

  /**
   * Draws a sale without routing it.
   *
   * @param lines each of another product, until these begin again
   */
  public Sale draw(String invoiceNumber, int lines) {
    List<Product> products = chain.products();
    List<BasketItem> items =
        IntStream.range(0, lines)
            .mapToObj(line -> BasketItem.of(products.get(line % products.size()), 1))
            .toList();
    return till.next(chain.stores().get(0), invoiceNumber, items);
  }

  /**
   * Draws what comes last: any answer takes these for sales, and their numbers tell them apart from
   * all others.
   */
  public List<Sale> last(int count) {
    List<Sale> sales = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lasts++;
      Sale sale = draw("last-" + lasts, 1);
      sales.add(sale.paidAt(sale.sold().plusSeconds(LAST_PAID_SECONDS)));
    }
    return sales;
  }

  /** All that was routed, in order. */
  public List<Sale> sold() {
    return List.copyOf(sold);
  }

  /** The table for payments; with the first call, it and the topics are made. */
  public PaymentTable table() {
    if (table == null) {
      scene.kafka().createTopics(SplitTopics.PARTITIONS, SplitTopics.BASKETS, SplitTopics.PAYMENTS);
      table = new PaymentTable(scene.mysql()).create();
    }
    return table;
  }

  /** The files that {@code Json_to_file} asks for. */
  public DocumentFiles files() {
    return new DocumentFiles(scene.folder().resolve(settings.outputPath()));
  }

  /** Has the answer route these sales. */
  public void route(List<Sale> sales) {
    route(sales, () -> {}, Watched.NOT);
  }

  /**
   * Has the answer route these sales.
   *
   * @param before is run before each sale is given out
   * @param watch sees the calls to the database
   * @throws AssertionError if the answer doesn't come to an end, or with what it threw
   */
  public void route(List<Sale> sales, Runnable before, Watched.Watch watch) {
    sold.addAll(sales);
    try (RouteRun run = new RouteRun(scene, this, watch)) {
      run.route(() -> sales.stream().peek(sale -> before.run()).iterator());
    }
  }
}
