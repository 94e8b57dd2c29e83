package streamdojo.features;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToDoubleFunction;
import streamdojo.kit.judge.Curve;
import streamdojo.kit.measure.Gap;

/** How far both sides are behind the ledger, as it changes. */
public final class GapCurve {
  /** A single look of an engine that takes long would say little. */
  private static final int LEAST = 3;

  private final Pipeline pipeline;
  private final BothSides sides;
  private final SideGaps warehouse;
  private final SideGaps direct;

  /**
   * @param sales the scenario's own
   * @param pipeline the scenario's own
   * @param sides the scenario's own
   */
  public GapCurve(Sales sales, Pipeline pipeline, BothSides sides) {
    this.pipeline = pipeline;
    this.sides = sides;
    this.warehouse = new SideGaps(sales);
    this.direct = new SideGaps(sales);
  }

  /**
   * Looks for so long, from the moment on at which the warehouse has its first rows, and then on
   * until its gap has fallen so often, at most as long again: where the machine has other work a
   * batch comes late. Each side is looked at for itself: an engine that takes a second would hide
   * the other side's falls if the two took turns.
   */
  public void measure(Duration howLong, int falls) {
    sides.awaitFirst();
    long began = System.nanoTime();
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Void> beside =
        CompletableFuture.runAsync(
            () ->
                direct.look(
                    sides.direct(), began, () -> over.get() && direct.all().size() >= LEAST),
            task -> new Thread(task, "looks").start());
    try {
      warehouse.look(
          sides.warehouse(), began, () -> beside.isDone() || ended(began, howLong, falls));
    } finally {
      over.set(true);
    }
    joined(beside);
  }

  private boolean ended(long began, Duration howLong, int falls) {
    pipeline.check();
    long past = System.nanoTime() - began;
    return past >= 2 * howLong.toNanos() || past >= howLong.toNanos() && warehouse.falls() >= falls;
  }

  private static void joined(CompletableFuture<Void> beside) {
    try {
      beside.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(failed.getCause());
    }
  }

  /** The side at the pipeline's end. */
  public SideGaps warehouse() {
    return warehouse;
  }

  /** The side that needs no pipeline. */
  public SideGaps direct() {
    return direct;
  }

  /** The age of the oldest row that each side lacks, as it changed. */
  public Curve ages() {
    return curve("seconds behind", gap -> gap.age().toMillis() / 1000.0);
  }

  /** How many rows each side lacks, as it changed. */
  public Curve rows() {
    return curve("rows behind", Gap::rows);
  }

  private Curve curve(String y, ToDoubleFunction<Gap> value) {
    return new Curve(
        "How far each side is behind what Kafka has acknowledged",
        "seconds",
        y,
        List.of(warehouse.line("warehouse", value), direct.line("direct", value)));
  }
}
