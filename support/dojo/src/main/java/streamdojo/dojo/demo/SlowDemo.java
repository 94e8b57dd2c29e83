package streamdojo.dojo.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import streamdojo.features.BothSides;
import streamdojo.features.Pipeline;
import streamdojo.features.Sales;
import streamdojo.features.Scene;
import streamdojo.kit.Pace;
import streamdojo.kit.Trouble;
import streamdojo.kit.view.View;

/** Document 001 at work: its sales, its pipeline, and its question to both sides. */
public final class SlowDemo {
  /** The document's own figures: two sales a second, a thousand in all. */
  public static final Pace DOCUMENTS = new Pace(1, Duration.ofMillis(500), 1000);

  /** The document's batch job takes what a minute has landed. */
  public static final Duration MINUTE = Duration.ofMinutes(1);

  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final String QUERY =
      "SELECT storeid, sum(amount) FROM transactions GROUP BY storeid ORDER BY storeid;";
  private static final String COUNT = "SELECT count(*) FROM transactions";

  private final Sales sales;
  private final Pipeline pipeline;
  private final BothSides sides;
  private final Scene scene;

  /**
   * @param scene with the servers and the loader's answer; left by whoever made it
   */
  public SlowDemo(Scene scene) {
    this.scene = scene;
    this.sales = new Sales(scene);
    this.pipeline = new Pipeline(scene, sales);
    this.sides = new BothSides(scene, pipeline);
  }

  /**
   * Runs until the generator has sent all and the warehouse has it too.
   *
   * @param pace of the generator
   * @param period of the lake's files
   */
  public void run(Pace pace, Duration period, PrintStream out) {
    // The direct query knows a table once the first sale is there.
    sales.feed().send(1);
    pipeline.start(period);
    out.println("Steps 3 and 4, the same query on both sides; files of " + words(period) + ":");
    out.println(QUERY);
    out.println("By hand: ./dojo sql direct --namespace " + scene.namespace().name());
    Pace rest = new Pace(pace.batch(), pace.period(), pace.count() - 1);
    CompletableFuture<Void> sending = sales.feed().start(rest);
    scene.opened(() -> sending.cancel(false));
    CompletableFuture<Void> failure = Pause.failureOf(sending);
    long began = System.nanoTime();
    long loaded = -1;
    while (!sending.isDone() || loaded < sales.feed().ledger().size()) {
      pipeline.check();
      long sold = sales.feed().ledger().size();
      out.printf("%n%4d s, %d sold%n", (System.nanoTime() - began) / 1_000_000_000L, sold);
      loaded = look("warehouse", sides.warehouse(), out);
      look("direct", sides.direct(), out);
      Pause.whileSending(failure, LOOK);
    }
    out.println("\nNothing more comes, and the warehouse has caught up.");
  }

  /** Prints a side's answer, or why there is none. */
  private static long look(String name, View side, PrintStream out) {
    try {
      Map<String, Double> sums = new TreeMap<>();
      side.ask(QUERY)
          .rows()
          .forEach(row -> sums.put((String) row.get(0), ((Number) row.get(1)).doubleValue()));
      long rows = ((Number) side.ask(COUNT).rows().get(0).get(0)).longValue();
      StringBuilder line = new StringBuilder(String.format("  %-9s %6d rows", name, rows));
      sums.forEach(
          (store, sum) -> line.append(String.format(Locale.ROOT, " %s %9.2f", store, sum)));
      out.println(line);
      return rows;
    } catch (Trouble away) {
      out.printf("  %-9s %s%n", name, away.getMessage());
      return -1;
    }
  }

  private static String words(Duration period) {
    return period.toSeconds() + " s";
  }
}
