package streamdojo.dojo.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import streamdojo.features.ChainInLake;
import streamdojo.features.Scene;
import streamdojo.features.SplitChain;
import streamdojo.features.Station;

/**
 * Document 004 at work: its till, the stations that bring both halves of a sale together, and the
 * lake.
 */
public final class SplitDemo {
  /** The document sells four times a second. */
  public static final int AT_ONCE = 4;

  private static final Duration LOOK = Duration.ofSeconds(1);

  /** Half a minute of event time a sale, so that windows close while one looks. */
  private static final String TILL = "{\"sleep\": 30000}";

  /** A till that works between two looks, not beside them. */
  private static final CompletableFuture<Void> NOTHING = new CompletableFuture<>();

  private final Scene scene;
  private final SplitChain chain;
  private final ChainInLake lake;
  private final SplitCounts counts;

  /**
   * @param scene with the servers and the katas' answers; left by whoever made it
   */
  public SplitDemo(Scene scene) {
    this.scene = scene;
    this.chain = new SplitChain(scene, TILL);
    this.lake = new ChainInLake(scene, chain);
    this.counts = new SplitCounts(scene, chain, lake);
  }

  /**
   * Runs until so much is sold, and every sale but the last is in a closed window and in the lake.
   *
   * @param count of sales
   */
  public void run(long count, PrintStream out) {
    out.println(
        "Five jobs in Flink SQL: capture, join, unnest, windows, lake. Their scripts: solutions/");
    chain.start();
    lake.fill();
    out.println("By hand: ./dojo sql direct --namespace " + scene.namespace().name());
    for (long sold = 0; sold < count; sold += AT_ONCE) {
      chain.sell((int) Math.min(AT_ONCE, count - sold));
      look(out);
      Pause.whileSending(NOTHING, LOOK);
    }
    out.println("\nThe last sale of the day, two hours later: it closes all windows before it.");
    chain.close();
    chain.awaitClosed();
    lake.await();
    look(out);
    out.println("\nWithout that one, as each station has them:");
    totals(chain.stations(), out);
    totals(lake.stations(), out);
  }

  private static void totals(List<Station> stations, PrintStream out) {
    for (Station one : stations) {
      out.printf("  %-24s %,7d rows %,16.2f%n", one.name(), one.rows(), one.money());
    }
  }

  private void look(PrintStream out) {
    scene.flink().check();
    out.println("\n" + counts.picture());
  }
}
