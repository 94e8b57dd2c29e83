package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.Comparator;
import streamdojo.features.GapCurve;
import streamdojo.features.Scene;
import streamdojo.kit.measure.Gap;
import streamdojo.kit.slow.BatchJob;

/** Steps about how far both sides are behind as time goes on. */
public final class CurveSteps {
  private static final double ALMOST = 0.9;

  private final Scene scene;
  private final GapCurve curve;
  private Duration period;

  /**
   * @param scene the scenario's own
   * @param curve the scenario's own
   */
  public CurveSteps(Scene scene, GapCurve curve) {
    this.scene = scene;
    this.curve = curve;
  }

  /** All the time, from the warehouse's first rows on. */
  @When("both sides are looked at for {int} periods of {int} ms")
  public void measure(int periods, int millis) {
    period = Duration.ofMillis(millis);
    curve.measure(period.multipliedBy(periods));
    scene.drawn(curve.ages());
    scene.drawn(curve.rows());
    Gap most = most();
    scene.measured(
        "warehouse up to %.1f s and %d rows behind, period %.1f s; direct query 0 rows behind in %d"
            + " of %d looks",
        seconds(most.age()),
        curve.warehouse().stream().mapToLong(one -> one.gap().rows()).max().orElse(0),
        seconds(period),
        curve.direct().stream().filter(one -> one.gap().rows() == 0).count(),
        curve.direct().size());
  }

  /**
   * A row waits for its period's end, then for the batch job; one period more is for their work.
   */
  @Then("the warehouse's gap grows to a batch, and to no more than two and a poll")
  public void grows() {
    Duration poll = period.dividedBy(BatchJob.RUNS_A_PERIOD);
    assertThat(most().age())
        .as("the warehouse's largest gap")
        .isGreaterThanOrEqualTo(Duration.ofMillis((long) (period.toMillis() * ALMOST)))
        .isLessThanOrEqualTo(period.multipliedBy(2).plus(poll));
  }

  /** From a peak on, by half of the largest gap or more. */
  @Then("it falls by half of that {int} times or more: a sawtooth")
  public void falls(int times) {
    Duration half = most().age().dividedBy(2);
    Duration peak = Duration.ZERO;
    int falls = 0;
    for (GapCurve.Sample sample : curve.warehouse()) {
      Duration age = sample.gap().age();
      if (age.compareTo(peak) > 0) {
        peak = age;
      } else if (peak.minus(age).compareTo(half) >= 0) {
        falls++;
        peak = age;
      }
    }
    assertThat(falls).as("falls by half of %s or more", most().age()).isGreaterThanOrEqualTo(times);
  }

  /** Not a row, at any time. */
  @Then("the direct query has no gap in any look")
  public void noGap() {
    assertThat(curve.direct()).extracting(GapCurve.Sample::gap).containsOnly(Gap.NONE);
  }

  private Gap most() {
    return curve.warehouse().stream()
        .map(GapCurve.Sample::gap)
        .max(Comparator.comparing(Gap::age))
        .orElse(Gap.NONE);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
