package streamdojo.features;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.flink.FlinkScript;
import streamdojo.kit.split.CompletedSale;
import streamdojo.kit.split.Sale;
import streamdojo.kit.split.SaleValues;
import streamdojo.kit.split.SplitTopics;

/**
 * What the answer's join remembers: sales whose payment doesn't come, and how much state they are.
 */
public final class JoinState {
  /** Each waits 20 ms at least: two seconds for the last sales to come. */
  private static final int LOOKS = 100;

  private static final String JOB = "(?m)^(INSERT|EXECUTE)\\b";

  private final Scene scene;
  private final Checkout checkout;
  private final Halves halves;
  private final List<Sale> waiting = new ArrayList<>();
  private FlinkScript join;
  private Tail<CompletedSale> completed;

  /**
   * The join's last checkpoint.
   *
   * @param waiting how many baskets wait for their payment
   * @param bytes of state
   * @param millis that the checkpoint took
   */
  public record Size(int waiting, long bytes, long millis) {}

  /**
   * @param scene the scenario's own
   * @param checkout the scenario's own
   * @param halves the scenario's own
   */
  public JoinState(Scene scene, Checkout checkout, Halves halves) {
    this.scene = scene;
    this.checkout = checkout;
    this.halves = halves;
  }

  /** Has the answer join; checkpoints are made to be measured only. */
  public void begin() {
    begin(SplitScripts.join(scene));
  }

  /**
   * The same, but a half that has not changed for so long is forgotten, whatever the answer says.
   *
   * @param seconds by the clock of the machine
   */
  public void begin(int seconds) {
    String bound = "SET 'table.exec.state.ttl' = '" + seconds + " s';\n\n";
    begin(SplitScripts.join(scene).replaceFirst(JOB, bound + "$1"));
  }

  /** The answer's script, as it is. */
  public String script() {
    return SplitScripts.join(scene);
  }

  private void begin(String script) {
    scene.kafka().createTopics(SplitTopics.PARTITIONS, SplitTopics.BASKETS, SplitTopics.PAYMENTS);
    scene.kafka().createTopics(SplitJobs.RESULT_PARTITIONS, SplitTopics.COMPLETED);
    join = scene.flink().runWithoutCheckpoints(script);
    String topic = SplitTopics.of(scene.namespace()).completed();
    SaleValues<CompletedSale> values = new SaleValues<>(CompletedSale.class, scene.registry());
    completed = scene.opened(Tail.alsoUncommitted(scene, topic, values));
  }

  /** Sends baskets, until so many wait for their payment. */
  public void fill(int count) {
    Stream.generate(checkout.till()::next)
        .limit(count - waiting.size())
        .forEach(
            sale -> {
              waiting.add(sale);
              halves.send(halves.basket(sale));
            });
  }

  /** The payments of all baskets that wait. */
  public void pay() {
    waiting.forEach(sale -> halves.send(sale.payment()));
  }

  /** Measures a checkpoint, once the join has read all that has come. */
  public Size measure() {
    awaitRead();
    join.checkpoint();
    return new Size(waiting.size(), join.stateBytes(), join.checkpointMillis());
  }

  /** Waits until whatever the join has read by now is older than this. */
  public void grow(int seconds) {
    awaitRead();
    long from = System.nanoTime();
    Limits.FLINK_CAUGHT_UP
        .await("what the join has read to be " + seconds + " s old")
        .until(() -> System.nanoTime() - from > TimeUnit.SECONDS.toNanos(seconds));
  }

  /** How many of the sales that waited are completed, once the join has read all that has come. */
  public int completed() {
    awaitRead();
    Set<String> sales = new HashSet<>(waiting.stream().map(Sale::invoiceNumber).toList());
    sales.retainAll(invoices());
    return sales.size();
  }

  /**
   * Waits for sales that come last. Where halves are forgotten soon, one that is slow to come is
   * too late for the other: then others are sent.
   */
  private void awaitRead() {
    try {
      Limits.FLINK_CAUGHT_UP
          .await("the join to read all that has come")
          .until(
              () -> {
                List<String> last = halves.sendLast();
                for (int look = 0; look < LOOKS; look++) {
                  join.check();
                  if (invoices().containsAll(last)) {
                    return true;
                  }
                }
                return false;
              });
    } catch (ConditionTimeoutException | Trouble late) {
      throw new AssertionError(late.getMessage(), late);
    }
  }

  private List<String> invoices() {
    return completed.rows().stream().map(CompletedSale::invoiceNumber).toList();
  }
}
