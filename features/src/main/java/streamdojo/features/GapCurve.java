package streamdojo.features;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
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

  /** A transaction's time is its number, and nothing more. */
  private static final String NUMBERS = "SELECT paymenttime FROM transactions";

  private final Sales sales;
  private final Pipeline pipeline;
  private final BothSides sides;
  private final List<Sample> samples = new ArrayList<>();

  /**
   * A look at both sides.
   *
   * @param seconds since the first one
   */
  public record Sample(double seconds, Gap warehouse, Gap direct) {}

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

  /** Looks for so long, from the moment on at which the warehouse has its first rows. */
  public List<Sample> measure(Duration howLong) {
    sides.awaitFirst();
    long began = System.nanoTime();
    while (System.nanoTime() - began < howLong.toNanos()) {
      pipeline.check();
      double seconds = (System.nanoTime() - began) / 1e9;
      samples.add(new Sample(seconds, gap(sides.warehouse()), gap(sides.direct())));
      // Looking costs the sides something, and the gap changes no faster.
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return List.copyOf(samples);
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
        List.of(
            line("warehouse", Sample::warehouse, value), line("direct", Sample::direct, value)));
  }

  private Curve.Line line(String name, Function<Sample, Gap> side, ToDoubleFunction<Gap> value) {
    return new Curve.Line(
        name,
        samples.stream()
            .map(one -> new Curve.Point(one.seconds(), value.applyAsDouble(side.apply(one))))
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
