package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
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
  private List<GapCurve.Sample> samples = List.of();

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
    samples = curve.measure(period.multipliedBy(periods));
    scene.drawn(curve.ages());
    scene.drawn(curve.rows());
    Gap most = most();
    scene.measured(
        "warehouse up to %.1f s and %d rows behind, period %.1f s; direct query 0 rows behind in %d"
            + " of %d looks",
        seconds(most.age()),
        samples.stream().mapToLong(one -> one.warehouse().rows()).max().orElse(0),
        seconds(period),
        samples.stream().filter(one -> one.direct().rows() == 0).count(),
        samples.size());
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
    for (GapCurve.Sample sample : samples) {
      Duration age = sample.warehouse().age();
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
    assertThat(samples).extracting(GapCurve.Sample::direct).containsOnly(Gap.NONE);
  }

  private Gap most() {
    return samples.stream()
        .map(GapCurve.Sample::warehouse)
        .max(Comparator.comparing(Gap::age))
        .orElse(Gap.NONE);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
