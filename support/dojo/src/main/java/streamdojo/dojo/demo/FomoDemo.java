package streamdojo.dojo.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import streamdojo.features.Landing;
import streamdojo.features.RequestLog;
import streamdojo.features.Scene;
import streamdojo.features.Shop;
import streamdojo.features.SpendersDevices;
import streamdojo.kit.Pace;
import streamdojo.kit.Trouble;
import streamdojo.kit.purchase.Purchases;
import streamdojo.kit.view.View;

/** Document 002 at work: its purchases, which are landed, its requests, which aren't. */
public final class FomoDemo {
  /** The document's ten thousand; it sends them as fast as it can, here they can be watched. */
  public static final Pace DOCUMENTS = new Pace(20, Duration.ofMillis(100), Purchases.COUNT);

  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final String TOP =
      "SELECT customerid, sum(amount) AS total FROM purchases GROUP BY customerid"
          + " ORDER BY total DESC LIMIT 3;";
  private static final String TABLES = "SHOW TABLES;";
  private static final String DEVICES =
      "SELECT useragent, count(useragent) FROM requestlog WHERE customerid='CU-1277'"
          + " GROUP BY useragent;";

  private final Scene scene;
  private final Shop shop;
  private final RequestLog log;
  private final Landing landing;

  /**
   * @param scene with the servers and the query's answer; left by whoever made it
   */
  public FomoDemo(Scene scene) {
    this.scene = scene;
    this.shop = new Shop(scene);
    this.log = new RequestLog(scene);
    this.landing = new Landing(scene, shop);
  }

  /**
   * Runs until all is sent and the lake has the purchases, then asks what the document asks.
   *
   * @param pace of the purchases, and of the requests
   */
  public void run(Pace pace, PrintStream out) {
    // The direct query knows a table once its first record is there.
    shop.feed().send(1);
    log.feed().send(1);
    landing.start();
    out.println("Steps 3 and 4, the same query on both sides:\n" + TOP);
    out.println("By hand: ./dojo sql direct --namespace " + scene.namespace().name());
    CompletableFuture<Void> buying = shop.feed().start(left(pace));
    CompletableFuture<Void> asking = log.feed().start(left(pace));
    scene.opened(() -> buying.cancel(false));
    scene.opened(() -> asking.cancel(false));
    while (!buying.isDone() || !asking.isDone()) {
      landing.check();
      both(TOP, "%n%d bought".formatted(shop.feed().ledger().size()), out);
      Pause.whileSending(buying.isDone() ? asking : buying, LOOK);
    }
    landing.awaitLanded();
    both(TOP, "%nAll %d landed".formatted(shop.feed().ledger().size()), out);
    both(TABLES, "%nWhat there is: %s".formatted(TABLES), out);
    both(DEVICES, "%nAn answer that is in nobody's lake:%n%s".formatted(DEVICES), out);
    out.println("\nStep 5, the devices of the three that spend most, in one query:");
    SpendersDevices.ask(scene, 3)
        .lines()
        .forEach((device, requests) -> out.println("  " + device + ": " + requests));
  }

  /** One of each is sent already. */
  private static Pace left(Pace pace) {
    return new Pace(pace.batch(), pace.period(), Math.max(1, pace.count() - 1));
  }

  private void both(String sql, String head, PrintStream out) {
    out.println(head);
    look("lake", landing.view(), sql, out);
    look("direct", scene.direct(), sql, out);
  }

  /** Prints a side's answer, or why there is none. */
  private static void look(String name, View side, String sql, PrintStream out) {
    try {
      String rows =
          side.ask(sql).rows().stream().map(FomoDemo::words).collect(Collectors.joining("; "));
      out.printf("  %-7s %s%n", name, rows.isEmpty() ? "nothing yet" : rows);
    } catch (Trouble refused) {
      out.printf("  %-7s %s%n", name, refused.getMessage().replace("\n", " "));
    }
  }

  private static String words(List<Object> row) {
    return row.stream()
        .map(value -> value instanceof Double sum ? "%.2f".formatted(sum) : "" + value)
        .collect(Collectors.joining(" "));
  }
}
