package streamdojo.features;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import streamdojo.kit.Limits;
import streamdojo.kit.flink.FlinkScript;
import streamdojo.kit.split.CompletedSale;
import streamdojo.kit.split.Sale;
import streamdojo.kit.split.SaleValues;
import streamdojo.kit.split.SplitTopics;

/**
 * All of document 004 at once: a till sells, baskets go onto a topic and payments into MySQL, these
 * are captured, both halves are joined, what is completed is unnested, and counted in windows; it
 * comes into the lake with {@link ChainInLake}. For demos and benchmarks; scenarios have one
 * station each.
 */
public final class SplitChain {
  /** The katas whose answers the stations are. */
  public static final List<String> KATAS =
      List.of(
          "split-1-route",
          Captures.KATA,
          "split-3-completed",
          "split-4-unnest",
          WindowJob.KATA,
          "split-6-lake");

  /** So few that a till's limit does for them on any machine. */
  private static final int AT_ONCE = 500;

  private static final Duration LATER = Duration.ofHours(2);

  private final Scene scene;
  private final Checkout checkout;
  private final SplitTopics topics;
  private final ChainOnTopics onTopics;
  private final WindowJob windows;
  private final List<FlinkScript> scripts = new ArrayList<>();
  private String closing;
  private long sales;
  private long lines;
  private BigDecimal money = BigDecimal.ZERO;

  /**
   * @param scene the scenario's own
   * @param till its configuration file
   */
  public SplitChain(Scene scene, String till) {
    this.scene = scene;
    this.checkout = new Checkout(scene);
    this.topics = SplitTopics.of(scene.namespace());
    this.onTopics = new ChainOnTopics(scene);
    this.windows = new WindowJob(scene, new WindowedSales(scene, checkout));
    checkout.configure(till);
  }

  /** Makes topics and the table, and starts the jobs; they end with the scenario. */
  public void start() {
    checkout.table();
    scene
        .kafka()
        .createTopics(SplitJobs.RESULT_PARTITIONS, SplitTopics.COMPLETED, SplitTopics.UNNESTED);
    run(scene.script(Captures.KATA));
    run(SplitScripts.join(scene));
    run(SplitScripts.unnest(scene));
    scripts.add(windows.start());
  }

  /** Sells: baskets and payments side by side, as the answer routes them. */
  public void sell(int count) {
    for (int left = count; left > 0; left -= AT_ONCE) {
      List<Sale> some =
          Stream.generate(checkout.till()::next).limit(Math.min(left, AT_ONCE)).toList();
      some.forEach(this::count);
      checkout.route(some);
    }
  }

  /**
   * Sells one after the other, each once the one before is completed.
   *
   * @return from the moment at which the till begins to bring a sale away until it can be read as
   *     completed
   */
  public Delays sellOneByOne(int count) {
    List<Duration> delays = new ArrayList<>();
    SaleValues<CompletedSale> values = new SaleValues<>(CompletedSale.class, scene.registry());
    try (Tail<CompletedSale> tail = new Tail<>(scene, topics.completed(), values)) {
      tail.rows();
      for (int i = 0; i < count; i++) {
        Sale sale = checkout.till().next();
        count(sale);
        long began = System.nanoTime();
        checkout.route(List.of(sale));
        await(
            "a sale to be completed",
            () ->
                tail.rows().stream()
                    .anyMatch(one -> one.invoiceNumber().equals(sale.invoiceNumber())));
        delays.add(Duration.ofNanos(System.nanoTime() - began));
      }
    }
    return new Delays(delays.stream().sorted().toList());
  }

  /**
   * Sells the last one, two hours later, which closes all windows before it: not before each of the
   * others is unnested, since one that is completed behind it is in no window any more. Messages
   * are not enough to know that, for a job that begins anew sends some twice.
   */
  public void close() {
    await("each sale to be unnested", () -> onTopics.unnested(closing).rows() >= lines);
    Sale last = checkout.till().next();
    closing = last.invoiceNumber();
    checkout.route(List.of(last.soldAt(last.sold().plus(LATER))));
  }

  /** Waits until all that was sold is unnested, however long the queue is. */
  public void awaitUnnested() {
    await("all sales to be unnested", () -> rows(topics.unnested()) >= lines);
  }

  /** Waits until all that was sold before the last one is in closed windows of both lengths. */
  public void awaitClosed() {
    await("all sales but the last to be in closed windows", () -> windowed(0) && windowed(1));
  }

  /** How many sales are in closed windows: 0 those of five minutes, 1 of an hour. */
  public long inWindows(int length) {
    return windowRows(length).stream().mapToLong(Figures::sales).sum();
  }

  /** How many sales there were, but for the last one. */
  long sales() {
    return sales;
  }

  /** How many lines these have. */
  long lines() {
    return lines;
  }

  /** The last sale's invoice number; null before it is sold. */
  String last() {
    return closing;
  }

  /** The till, and what it has sold. */
  public Checkout checkout() {
    return checkout;
  }

  /** What there is at each station but for the last sale, read from its begin. */
  public List<Station> stations() {
    List<Station> all = new ArrayList<>();
    all.add(new Station("sold", sales, money));
    all.addAll(onTopics.stations(closing));
    all.add(Station.of("in windows", windowRows(1).stream().map(Figures::total).toList()));
    return all;
  }

  /** Bytes of state at checkpoints that the jobs make for this, added up. */
  public long stateBytes() {
    scripts.forEach(FlinkScript::checkpoint);
    return scripts.stream().mapToLong(FlinkScript::stateBytes).sum();
  }

  /** Bytes of Flink's heap that are in use just now. */
  public long heapBytes() {
    return scripts.get(0).heapBytes();
  }

  private void run(String script) {
    scripts.add(scene.flink().run(script));
  }

  private void await(String what, Callable<Boolean> there) {
    Limits.CHAIN_THROUGH
        .await(what)
        .until(
            () -> {
              scene.flink().check();
              return there.call();
            });
  }

  private void count(Sale sale) {
    sales++;
    lines += sale.basketItems().size();
    money = money.add(sale.total());
  }

  private boolean windowed(int length) {
    return inWindows(length) == sales;
  }

  private List<Figures> windowRows(int length) {
    return List.copyOf(windows.rows(Aggregate.ALL.get(length)).values());
  }

  private long rows(String topic) {
    return scene.kafka().records().visibleEnds(topic).values().stream().mapToLong(n -> n).sum();
  }
}
