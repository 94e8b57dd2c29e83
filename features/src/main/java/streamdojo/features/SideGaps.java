package streamdojo.features;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import streamdojo.kit.Ledger;
import streamdojo.kit.judge.Curve;
import streamdojo.kit.measure.Gap;
import streamdojo.kit.view.View;

/** How far one side is behind the ledger, looked at again and again. */
public final class SideGaps {
  private static final Duration PAUSE = Duration.ofMillis(50);

  /** A transaction's time is its number, and nothing more. */
  private static final String NUMBERS = "SELECT paymenttime FROM transactions";

  private final Sales sales;
  private final List<Sample> samples = new ArrayList<>();

  /**
   * A look.
   *
   * @param seconds since the first one
   */
  private record Sample(double seconds, Gap gap) {}

  /**
   * @param sales what is looked at
   */
  SideGaps(Sales sales) {
    this.sales = sales;
  }

  /**
   * Looks as often as the side can be asked.
   *
   * @param began when seconds begin, in nanoseconds
   * @param over asked before each look
   */
  void look(View side, long began, BooleanSupplier over) {
    while (!over.getAsBoolean()) {
      long look = System.nanoTime();
      samples.add(new Sample((look - began) / 1e9, gap(side)));
      // Looking costs the sides something, at most half of the time, and the gap changes no faster.
      LockSupport.parkNanos(Math.max(PAUSE.toNanos(), System.nanoTime() - look));
    }
  }

  /** The gap of each look. */
  public List<Gap> all() {
    return samples.stream().map(Sample::gap).toList();
  }

  /** The largest one, in seconds. */
  public Gap most() {
    return all().stream().max(Comparator.comparing(Gap::age)).orElse(Gap.NONE);
  }

  /** How often it has fallen, from a peak on, by half of the largest or more. */
  public int falls() {
    Duration half = most().age().dividedBy(2);
    Duration peak = Duration.ZERO;
    int falls = 0;
    for (Gap gap : all()) {
      if (gap.age().compareTo(peak) > 0) {
        peak = gap.age();
      } else if (peak.minus(gap.age()).compareTo(half) >= 0) {
        falls++;
        peak = gap.age();
      }
    }
    return falls;
  }

  Curve.Line line(String name, ToDoubleFunction<Gap> value) {
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
            .filter(sold -> !visible.contains(sold.message().paymentTime()))
            .map(Ledger.Entry::acknowledged)
            .sorted()
            .toList();
    return missing.isEmpty()
        ? Gap.NONE
        : new Gap(missing.size(), Duration.between(missing.get(0), look));
  }
}
