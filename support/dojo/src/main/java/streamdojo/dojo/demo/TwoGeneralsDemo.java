package streamdojo.dojo.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import streamdojo.features.DriftedLake;
import streamdojo.features.Generals;
import streamdojo.features.LakeLook;
import streamdojo.features.Landing;
import streamdojo.features.Reconciliations;
import streamdojo.features.Scene;
import streamdojo.features.Shop;
import streamdojo.kit.Limits;
import streamdojo.kit.Pace;
import streamdojo.kit.drift.Difference;
import streamdojo.kit.drift.Quarantine;
import streamdojo.kit.port.Watched;
import streamdojo.kit.view.View;

/** Document 000 at work: its purchases, its rogue client, its question; and what answers that. */
public final class TwoGeneralsDemo {
  /**
   * When what happens.
   *
   * @param pace of the purchases
   * @param peace before the rogue client's first sweep
   * @param pause between two sweeps
   */
  public record Times(Pace pace, Duration peace, Duration pause) {
    /** The document's, which goes on without end; two minutes of it. */
    public static final Times DOCUMENTS =
        new Times(
            new Pace(1, Duration.ofMillis(500), 240),
            Duration.ofMinutes(1),
            Duration.ofSeconds(20));

    /** To be watched. */
    public static final Times SHORT =
        new Times(
            new Pace(2, Duration.ofMillis(100), 300), Duration.ofSeconds(4), Duration.ofSeconds(3));
  }

  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final int SHOWN = 3;
  private static final String TOP =
      "SELECT customerid, sum(amount) AS total FROM purchases GROUP BY customerid"
          + " ORDER BY total DESC LIMIT 3;";

  private final Scene scene;
  private final Times times;
  private final Shop shop;
  private final Landing landing;
  private final Generals generals;
  private final DriftedLake drifted;
  private final LakeLook look;

  /**
   * @param scene with the servers and the katas' answers; left by whoever made it
   */
  public TwoGeneralsDemo(Scene scene, Times times) {
    this.scene = scene;
    this.times = times;
    this.shop = new Shop(scene);
    this.landing = new Landing(scene, shop);
    this.generals = new Generals(scene, landing);
    this.drifted = new DriftedLake(scene, shop);
    this.look = new LakeLook(scene, shop, landing);
  }

  /** Runs until all is sent; then finds what the lake has too many, and makes peace. */
  public void run(Pace pace, PrintStream out) {
    // The direct query knows a table once the first purchase is there.
    shop.feed().send(1);
    landing.start();
    landing.awaitLanded();
    out.println("Steps 3 and 4, the same query on both sides:\n" + TOP);
    out.println("By hand: ./dojo sql direct --namespace " + scene.namespace().name());
    CompletableFuture<Void> sending = shop.feed().start(pace);
    scene.opened(() -> sending.cancel(false));
    long next = System.nanoTime() + times.peace().toNanos();
    while (!sending.isDone()) {
      landing.check();
      if (System.nanoTime() >= next) {
        out.printf("%nThe rogue client puts %d rows into the lake.%n", drifted.sweep().size());
        next = System.nanoTime() + times.pause().toNanos();
      }
      both(out);
      Pause.whileSending(sending, LOOK);
    }
    landing.awaitLanded();
    out.println("\nWhich one do you trust? Row by row, the lake has");
    List<Difference> differences = look.differences();
    differences.stream().limit(SHOWN).forEach(one -> out.println("  " + one));
    out.printf("  … %d such values in all, and nothing that explains them.%n", differences.size());
    new Quarantine(scene.mysql()).create();
    new Reconciliations(scene).once(() -> differences, Watched.NOT, Limits.LAKE_MENDED);
    out.printf(
        "%nPeace: %d rows are kept aside, with the reason.%n",
        new Quarantine(scene.mysql()).rows().size());
    both(out);
  }

  private void both(PrintStream out) {
    out.printf("%n%d bought%n", shop.feed().ledger().size());
    look("lake", generals.lake(), out);
    look("direct", generals.direct(), out);
  }

  private static void look(String name, View side, PrintStream out) {
    Map<String, Double> top = Generals.top(side, TOP);
    String rows =
        top.entrySet().stream()
            .map(one -> "%s %.2f".formatted(one.getKey(), one.getValue()))
            .collect(Collectors.joining("; "));
    out.printf("  %-7s %s%n", name, rows.isEmpty() ? "nothing yet" : rows);
  }
}
