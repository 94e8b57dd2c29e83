package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import streamdojo.features.FlushCost;
import streamdojo.features.Humans;
import streamdojo.features.Scene;

/** Steps about what a lower delay costs ClickHouse. */
public final class CostSteps {
  /** Seen between the two at a load of 10 to 17: 100 and more. */
  private static final int TIMES = 5;

  private static final double MILLIS = 1000;

  /** One part before the first interval is over, and one after the last. */
  private static final int ENDS = 2;

  private final Scene scene;
  private final Humans humans;
  private final List<FlushCost> costs = new ArrayList<>();

  /**
   * @param scene the scenario's own
   * @param humans the scenario's own
   */
  public CostSteps(Scene scene, Humans humans) {
    this.scene = scene;
    this.humans = humans;
  }

  /** Rows of flush interval and for how long, the shortest interval first; one after the other. */
  @When("{int} humans a second are on shadow with these flush intervals:")
  public void measure(int rate, List<Map<String, Integer>> rows) {
    for (Map<String, Integer> row : rows) {
      FlushCost cost =
          FlushCost.measure(scene, humans, rate, row.get("flush ms"), row.get("seconds"));
      scene.measured("%s", cost);
      costs.add(cost);
    }
  }

  /**
   * Rows wait for others as long as the interval says, or longer on a busy machine, but never
   * shorter.
   */
  @Then(
      "none gives more parts than its interval has room for, the longest a fifth of the shortest's")
  public void longerCostsLess() {
    for (FlushCost cost : costs) {
      assertThat(cost.parts())
          .as("parts in %.1f s at %d ms", cost.seconds(), cost.flushMs())
          .isLessThanOrEqualTo(cost.seconds() * MILLIS / cost.flushMs() + ENDS);
    }
    FlushCost quick = costs.get(0);
    FlushCost slow = costs.get(costs.size() - 1);
    assertThat(slow.partsPerSecond())
        .as("parts a second at %d ms; at %d ms it is %s", slow.flushMs(), quick.flushMs(), quick)
        .isLessThan(quick.partsPerSecond() / TIMES);
    assertThat(slow.rowsPerPart())
        .as("rows in a part at %d ms; at %d ms it is %s", slow.flushMs(), quick.flushMs(), quick)
        .isGreaterThan(quick.rowsPerPart() * TIMES);
  }
}
