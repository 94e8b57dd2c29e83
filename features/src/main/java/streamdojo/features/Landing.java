package streamdojo.features;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.TopicPartition;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.port.Sinks;
import streamdojo.kit.purchase.PurchaseTable;
import streamdojo.kit.view.View;

/** The way of purchases into the lake of documents 002 and 000: Connect's JDBC sink and a table. */
public final class Landing {
  /** The connector, without the namespace; its group has the same name. */
  public static final String SINK = "jdbc-sink";

  private final Scene scene;
  private final Shop shop;
  private PurchaseTable table;
  private boolean sinks;
  private View view;

  /**
   * @param scene the scenario's own
   * @param shop the scenario's own
   */
  public Landing(Scene scene, Shop shop) {
    this.scene = scene;
    this.shop = shop;
  }

  /** The lake's table; makes it if it isn't there. */
  public PurchaseTable table() {
    if (table == null) {
      table = new PurchaseTable(scene.mysql()).create();
    }
    return table;
  }

  /** Makes the table, and sets the connector to work, which lands purchases and nothing else. */
  public void start() {
    table();
    shop.feed();
    scene
        .connect()
        .create(
            SINK,
            Sinks.jdbc(scene.server("registry"), scene.mysql(), shop.topic(), PurchaseTable.NAME));
    sinks = true;
  }

  /** The lake as the document's reader sees it: something to ask in SQL. */
  public View view() {
    if (view == null) {
      view = scene.mysqlView("The lake");
    }
    return view;
  }

  /**
   * Waits until the connector has committed all that is acknowledged by now: it is in the table.
   * Counting rows would not do where somebody else writes there.
   *
   * @throws streamdojo.kit.Trouble with the connector's trace, as soon as its task has failed
   */
  public void awaitLanded() {
    awaitLanded(shop.ends());
  }

  /** The same up to these offsets, whoever has sent what is before them. */
  public void awaitLanded(Map<TopicPartition, Long> ends) {
    scene
        .servers()
        .caughtUp(Limits.PIPELINE_CAUGHT_UP)
        .await("all that was sent to be in the lake")
        .until(
            () -> {
              check();
              return scene.kafka().groups().reached(SINK, ends);
            });
  }

  /**
   * Waits until the connector has failed, and returns why: the root of its trace.
   *
   * @throws org.awaitility.core.ConditionTimeoutException if it goes on
   */
  public String awaitFailed() {
    AtomicReference<Trouble> failed = new AtomicReference<>();
    Limits.PIPELINE_CAUGHT_UP
        .await("the connector to fail")
        .until(
            () -> {
              try {
                scene.connect().checked(SINK);
                return false;
              } catch (Trouble trouble) {
                failed.set(trouble);
                return true;
              }
            });
    return root(failed.get().getMessage());
  }

  private static String root(String trace) {
    return trace
        .lines()
        .filter(line -> line.startsWith("Caused by: "))
        .reduce((first, last) -> last)
        .orElse(trace.lines().findFirst().orElse(""))
        .replaceFirst("^Caused by: ", "");
  }

  /** Throws what has ended the connector, if it should be at work. */
  public void check() {
    if (sinks) {
      scene.connect().checked(SINK);
    }
  }
}
