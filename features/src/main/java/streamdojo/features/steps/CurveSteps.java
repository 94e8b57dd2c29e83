package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.List;
import streamdojo.features.GapCurve;
import streamdojo.features.Scene;
import streamdojo.kit.measure.Gap;
import streamdojo.kit.slow.BatchJob;

/** Steps about how far both sides are behind as time goes on. */
public final class CurveSteps {
  private static final double ALMOST = 0.9;

  /** With fewer falls it is no sawtooth yet. */
  private static final int TEETH = 3;

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
    curve.measure(period.multipliedBy(periods), TEETH);
    scene.drawn(curve.ages());
    scene.drawn(curve.rows());
    List<Gap> direct = curve.direct().all();
    scene.measured(
        "warehouse up to %.1f s and %d rows behind, period %.1f s; direct query 0 rows behind in %d"
            + " of %d looks",
        seconds(curve.warehouse().most().age()),
        curve.warehouse().all().stream().mapToLong(Gap::rows).max().orElse(0),
        seconds(period),
        direct.stream().filter(Gap.NONE::equals).count(),
        direct.size());
  }

  /**
   * A row waits for its period's end, then for the batch job; one period more is for their work.
   */
  @Then("the warehouse's gap grows to a batch, and to no more than two and a poll")
  public void grows() {
    Duration poll = period.dividedBy(BatchJob.RUNS_A_PERIOD);
    assertThat(curve.warehouse().most().age())
        .as("the warehouse's largest gap")
        .isGreaterThanOrEqualTo(Duration.ofMillis((long) (period.toMillis() * ALMOST)))
        .isLessThanOrEqualTo(period.multipliedBy(2).plus(poll));
  }

  /** From a peak on, by half of the largest gap or more. */
  @Then("it falls by half of that {int} times or more: a sawtooth")
  public void falls(int times) {
    assertThat(curve.warehouse().falls())
        .as("falls by half of %s or more", curve.warehouse().most().age())
        .isGreaterThanOrEqualTo(times);
  }

  /** Not a row, at any time. */
  @Then("the direct query has no gap in any look")
  public void noGap() {
    assertThat(curve.direct().all()).containsOnly(Gap.NONE);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
