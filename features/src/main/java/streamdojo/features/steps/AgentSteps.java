package streamdojo.features.steps;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.time.Instant;
import streamdojo.features.Humans;

/** Steps about the agent that reads ratings and writes types. */
public final class AgentSteps {
  private final Humans humans;

  /**
   * @param humans the scenario's own
   */
  public AgentSteps(Humans humans) {
    this.humans = humans;
  }

  /** ISO time with its zone. */
  @Given("it is {word}")
  public void clockStandsAt(String time) {
    humans.clockStandsAt(Instant.parse(time));
  }

  /** An empty poll is no end: the agent stays for those who come later. */
  @Given("the agent is at work and waits for more")
  public void start() {
    humans.awaitIdleAgent();
  }

  /** All that is on dominate is committed by the agent's group: nothing more is to come. */
  @When("the agent has caught up")
  public void catchUp() {
    humans.awaitAgent();
  }

  /** Ends the agent before the topics go. */
  @After(order = 100)
  public void end() {
    humans.end();
  }
}
