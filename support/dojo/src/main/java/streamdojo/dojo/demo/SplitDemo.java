package streamdojo.dojo.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import streamdojo.features.Checkout;
import streamdojo.features.Scene;
import streamdojo.features.SplitJobs;
import streamdojo.features.WindowJob;
import streamdojo.features.WindowedSales;
import streamdojo.kit.Limits;
import streamdojo.kit.split.Sale;
import streamdojo.kit.split.SplitTopics;

/** Document 004 at work: its till, and the stations that bring both halves of a sale together. */
public final class SplitDemo {
  /** The katas whose answers the stations are. */
  public static final List<String> KATAS =
      List.of(
          "split-1-route",
          "split-2-capture",
          "split-3-completed",
          "split-4-unnest",
          WindowJob.KATA);

  /** The document sells four times a second. */
  public static final int AT_ONCE = 4;

  private static final Duration LOOK = Duration.ofSeconds(1);

  /** Half a minute of event time a sale, so that windows close while one looks. */
  private static final String TILL = "{\"sleep\": 30000}";

  /** A till that works between two looks, not beside them. */
  private static final CompletableFuture<Void> NOTHING = new CompletableFuture<>();

  private static final Duration LATER = Duration.ofHours(2);

  private final Scene scene;
  private final Checkout checkout;
  private final WindowJob windows;
  private final SplitCounts counts;

  /**
   * @param scene with the servers and the katas' answers; left by whoever made it
   */
  public SplitDemo(Scene scene) {
    this.scene = scene;
    this.checkout = new Checkout(scene);
    this.windows = new WindowJob(scene, new WindowedSales(scene, checkout));
    this.counts = new SplitCounts(scene, checkout, windows);
  }

  /**
   * Runs until so much is sold, and every sale but the last is in a closed window.
   *
   * @param count of sales
   */
  public void run(long count, PrintStream out) {
    checkout.configure(TILL);
    checkout.table();
    scene.kafka().createTopics(1, SplitTopics.COMPLETED, SplitTopics.UNNESTED);
    out.println(
        "Four jobs in Flink SQL: capture, join, unnest, windows. Their scripts: solutions/");
    start();
    out.println("By hand: ./dojo sql direct --namespace " + scene.namespace().name());
    for (long sold = 0; sold < count; sold += AT_ONCE) {
      checkout.route(draw((int) Math.min(AT_ONCE, count - sold)));
      look(out);
      Pause.whileSending(NOTHING, LOOK);
    }
    out.println("\nThe last sale of the day, two hours later: it closes all windows before it.");
    Sale last = checkout.till().next();
    checkout.route(List.of(last.soldAt(last.sold().plus(LATER))));
    Limits.FLINK_CAUGHT_UP
        .await("all sales but the last to be in closed windows")
        .until(
            () -> {
              scene.flink().check();
              return counts.allButOneAreIn();
            });
    look(out);
  }

  private void start() {
    String baskets = SplitJobs.definition("t_k_avro_salesbaskets");
    String payments = SplitJobs.definition("t_f_avro_salespayments");
    String completed = SplitJobs.definition("t_f_avro_salescompleted");
    scene.flink().run(scene.script("split-2-capture"));
    scene.flink().run(baskets + payments + completed + scene.script("split-3-completed"));
    scene.flink().run(completed + scene.script("split-4-unnest"));
    windows.start();
  }

  private List<Sale> draw(int count) {
    List<Sale> sales = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sales.add(checkout.till().next());
    }
    return sales;
  }

  private void look(PrintStream out) {
    scene.flink().check();
    out.println("\n" + counts.picture());
  }
}
