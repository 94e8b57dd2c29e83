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
  /** Neighbours are too near each other on a machine that has other work as well. */
  private static final int STEPS = 2;

  /**
   * Seen between two such points at a load of 10 to 17: 13 to 60 where the interval does it, 0.6 to
   * 2 where it does not.
   */
  private static final int TIMES = 4;

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

  /** Of the intervals measured, each is compared with the one before the last. */
  @Then(
      "an interval some hundred times as long gives less than a quarter of the parts, and larger ones")
  public void eachStepCostsLess() {
    for (int i = STEPS; i < costs.size(); i++) {
      FlushCost quick = costs.get(i - STEPS);
      FlushCost slow = costs.get(i);
      assertThat(slow.partsPerSecond())
          .as("parts a second at %d ms; at %d ms it is %s", slow.flushMs(), quick.flushMs(), quick)
          .isLessThan(quick.partsPerSecond() / TIMES);
      assertThat(slow.rowsPerPart())
          .as("rows in a part at %d ms; at %d ms it is %s", slow.flushMs(), quick.flushMs(), quick)
          .isGreaterThan(quick.rowsPerPart() * TIMES);
    }
  }
}
