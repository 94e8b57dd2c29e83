package streamdojo.features;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import streamdojo.kit.port.Watched;
import streamdojo.kit.split.Chain;
import streamdojo.kit.split.DocumentFiles;
import streamdojo.kit.split.PaymentTable;
import streamdojo.kit.split.Sale;
import streamdojo.kit.split.SplitTopics;
import streamdojo.kit.split.Till;
import streamdojo.kit.split.TillSettings;

/** The till of one scenario: what it is told, what it sells, and the answer that routes that. */
public final class Checkout {
  private static final Instant OPENS = Instant.parse("2024-08-27T08:15:30.123Z");

  private final Scene scene;
  private final List<Sale> sold = new ArrayList<>();
  private TillSettings settings;
  private Chain chain;
  private Till till;
  private PaymentTable table;

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
