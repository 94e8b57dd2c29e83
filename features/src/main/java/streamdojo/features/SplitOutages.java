package streamdojo.features;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import streamdojo.kit.Limits;
import streamdojo.kit.port.MySqlPort;
import streamdojo.kit.split.Sale;

/** What happens to the servers under the flow of document 004, while sales are made. */
public final class SplitOutages {
  private static final String READERS =
      "SELECT id FROM information_schema.processlist WHERE command LIKE 'Binlog Dump%'";
  private static final String LOGS = "SHOW BINARY LOGS";

  private final Scene scene;
  private final Checkout checkout;
  private final Halves halves;

  /**
   * @param scene the scenario's own
   * @param checkout the scenario's own
   * @param halves the scenario's own
   */
  public SplitOutages(Scene scene, Checkout checkout, Halves halves) {
    this.scene = scene;
    this.checkout = checkout;
    this.halves = halves;
  }

  /**
   * MySQL keeps of its log only what comes from now on. It keeps what somebody still reads, and
   * doesn't see that the jobs are gone: whoever reads is cut off.
   */
  public void purgeLog() {
    MySqlPort mysql = checkout.table().mysql();
    Limits.SERVER_ANSWERS
        .await("MySQL's log to be purged")
        .until(
            () -> {
              mysql.rows(READERS).forEach(reader -> mysql.run("KILL " + reader.get(0) + ";"));
              mysql.run("FLUSH BINARY LOGS;");
              List<List<Object>> logs = mysql.rows(LOGS);
              mysql.run("PURGE BINARY LOGS TO '" + logs.get(logs.size() - 1).get(0) + "';");
              return mysql.rows(LOGS).size() == 1;
            });
  }

  /**
   * A server goes away and comes back; sales are made all the while, of which what needs the server
   * comes afterwards.
   *
   * @param ended {@code stopped} in order or {@code killed}
   */
  public void outage(String server, String ended, int sales) {
    List<Sale> meanwhile = drawn(sales);
    if (ended.equals("killed")) {
      scene.servers().kill(server);
    } else {
      scene.servers().stop(server);
    }
    if (server.equals("flink")) {
      scene.flink().killed();
    }
    List<Runnable> later = new ArrayList<>();
    for (Sale sale : meanwhile) {
      Runnable sold = () -> halves.send(halves.basket(sale));
      Runnable paid = () -> halves.send(sale.payment());
      when(!server.equals("kafka"), sold, later);
      when(!server.equals("mysql"), paid, later);
    }
    scene.servers().start(server);
    later.forEach(Runnable::run);
  }

  /**
   * S3 is stopped, and started again so much later; sales are made meanwhile, which need no S3 but
   * on their way into the lake.
   */
  public void withoutS3(int seconds, int sales) {
    List<Sale> meanwhile = drawn(sales);
    scene.servers().stop("s3");
    long from = System.nanoTime();
    for (Sale sale : meanwhile) {
      halves.send(halves.basket(sale));
      halves.send(sale.payment());
    }
    Limits.CAUGHT_UP_AFTER_STOP
        .await("S3 to have been away for " + seconds + " s")
        .until(() -> System.nanoTime() - from >= Duration.ofSeconds(seconds).toNanos());
    scene.servers().start("s3");
  }

  private List<Sale> drawn(int sales) {
    return Stream.generate(checkout.till()::next).limit(sales).toList();
  }

  private static void when(boolean there, Runnable now, List<Runnable> later) {
    if (there) {
      now.run();
    } else {
      later.add(now);
    }
  }
}
