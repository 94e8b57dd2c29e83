package streamdojo.features;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import streamdojo.kit.Ledger;
import streamdojo.kit.judge.Curve;
import streamdojo.kit.measure.Gap;
import streamdojo.kit.slow.Transaction;
import streamdojo.kit.view.View;

/** How far both sides are behind the ledger, looked at again and again. */
public final class GapCurve {
  private static final Duration PAUSE = Duration.ofMillis(50);

  /** A single look of an engine that takes long would say little. */
  private static final int LEAST = 3;

  /** A transaction's time is its number, and nothing more. */
  private static final String NUMBERS = "SELECT paymenttime FROM transactions";

  private final Sales sales;
  private final Pipeline pipeline;
  private final BothSides sides;
  private final List<Sample> warehouse = new ArrayList<>();
  private final List<Sample> direct = new ArrayList<>();

  /**
   * A look at a side.
   *
   * @param seconds since the first one
   */
  public record Sample(double seconds, Gap gap) {}

  /**
   * @param sales the scenario's own
   * @param pipeline the scenario's own
   * @param sides the scenario's own
   */
  public GapCurve(Sales sales, Pipeline pipeline, BothSides sides) {
    this.sales = sales;
    this.pipeline = pipeline;
    this.sides = sides;
  }

  /**
   * Looks for so long, from the moment on at which the warehouse has its first rows. Each side is
   * looked at as often as it can be asked: an engine that takes a second would hide the other side's
   * falls if the two took turns.
   */
  public void measure(Duration howLong) {
    sides.awaitFirst();
    long began = System.nanoTime();
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Void> beside =
        CompletableFuture.runAsync(
            () -> look(direct, sides.direct(), began, () -> over.get() && direct.size() >= LEAST),
            task -> new Thread(task, "looks").start());
    try {
      look(warehouse, sides.warehouse(), began, () -> ended(began, howLong, beside));
    } finally {
      over.set(true);
    }
    joined(beside);
  }

  private void look(List<Sample> samples, View side, long began, BooleanSupplier over) {
    while (!over.getAsBoolean()) {
      double seconds = (System.nanoTime() - began) / 1e9;
      samples.add(new Sample(seconds, gap(side)));
      // Looking costs the sides something, and the gap changes no faster.
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private boolean ended(long began, Duration howLong, CompletableFuture<Void> beside) {
    pipeline.check();
    return beside.isDone() || System.nanoTime() - began >= howLong.toNanos();
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

  /** The looks at the warehouse. */
  public List<Sample> warehouse() {
    return List.copyOf(warehouse);
  }

  /** The looks at the direct query. */
  public List<Sample> direct() {
    return List.copyOf(direct);
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
        List.of(line("warehouse", warehouse, value), line("direct", direct, value)));
  }

  private static Curve.Line line(
      String name, List<Sample> samples, ToDoubleFunction<Gap> value) {
    return new Curve.Line(
        name,
        samples.stream()
            .map(one -> new Curve.Point(one.seconds(), value.applyAsDouble(one.gap())))
            .toList());
  }

  /** What slow-2-gap is about; said once more, since a measure must not hang on an answer. */
  private Gap gap(View side) {
    Instant look = Instant.now();
    Set<Long> visible =
        side.ask(NUMBERS).rows().stream()
            .map(row -> ((Number) row.get(0)).longValue())
            .collect(Collectors.toSet());
    List<Instant> missing =
        sales.feed().ledger().entries().stream()
            .filter(sold -> !sold.acknowledged().isAfter(look))
            .filter(sold -> !visible.contains(number(sold)))
            .map(Ledger.Entry::acknowledged)
            .sorted()
            .toList();
    return missing.isEmpty()
        ? Gap.NONE
        : new Gap(missing.size(), Duration.between(missing.get(0), look));
  }

  private static Long number(Ledger.Entry<Transaction> sold) {
    return sold.message().paymentTime();
  }
}
