package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.List;
import streamdojo.features.Agents;
import streamdojo.features.Humans;
import streamdojo.features.Scene;
import streamdojo.features.SideBySide;
import streamdojo.kit.judge.Curve;

/** Steps about the time from a human on dominate to its row in ClickHouse. */
public final class TimeSteps {
  private final Scene scene;
  private final Humans humans;
  private final Agents agents;
  private SideBySide tables;
  private SideBySide.Measured measured;

  /**
   * @param scene the scenario's own
   * @param humans the scenario's own
   * @param agents the scenario's own
   */
  public TimeSteps(Scene scene, Humans humans, Agents agents) {
    this.scene = scene;
    this.humans = humans;
    this.agents = agents;
  }

  /** Two databases that read the same topic. */
  @Given("the three tables, and the document's own beside them")
  public void both() {
    tables = new SideBySide(scene, humans);
  }

  /** Paced, so that each waits for its own turn. */
  @When("{int} humans come to dominate within {int} seconds")
  public void come(int count, int seconds) {
    measured =
        tables.measure(
            agents, count, seconds, kata -> scene.measured("the kata's: %s, of %d", kata, count));
    scene.measured("the document's: %s", measured.document());
    scene.drawn(
        new Curve(
            "How soon a human can be read in ClickHouse",
            "seconds after it was sent",
            "% visible",
            List.of(
                measured.document().line("the document's"), measured.kata().line("the kata's"))));
  }

  /** One run, one machine: the two are compared with each other and with no clock of ours. */
  @Then("half of them are visible in at most a fifth of the time that the document's tables take")
  public void isFifth() {
    Duration fast = measured.kata().median();
    Duration slow = measured.document().median();
    assertThat(fast)
        .as("median with the kata's tables; the document's is %s", slow)
        .isLessThanOrEqualTo(slow.dividedBy(5));
  }
}
