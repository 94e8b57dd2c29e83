package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.time.Instant;
import streamdojo.features.Agents;
import streamdojo.features.Humans;
import streamdojo.features.Scene;
import streamdojo.kit.shadow.ShadowTopics;

/** Steps about the agent that reads ratings and writes types. */
public final class AgentSteps {
  private final Scene scene;
  private final Humans humans;
  private final Agents agents;

  /**
   * @param scene the scenario's own
   * @param humans the scenario's own
   * @param agents the scenario's own
   */
  public AgentSteps(Scene scene, Humans humans, Agents agents) {
    this.scene = scene;
    this.humans = humans;
    this.agents = agents;
  }

  /** ISO time with its zone. */
  @Given("it is {word}")
  public void clockStandsAt(String time) {
    agents.clockStandsAt(Instant.parse(time));
  }

  /** Ratings outside 1 to 100 are no ratings. */
  @Given("the agent is strict")
  public void beStrict() {
    agents.beStrict();
  }

  /** An empty poll is no end: the agent stays for those who come later. */
  @Given("the agent is at work and waits for more")
  public void start() {
    agents.awaitIdle();
  }

  /** All that is on dominate is committed by the agent's group: nothing more is to come. */
  @When("the agent has caught up")
  public void catchUp() {
    agents.awaitAll();
  }

  /** It is not there when the agent is to begin. */
  @Given("the topic for dead letters is missing")
  public void withoutDeadLetters() {
    humans.withoutDeadLetters();
  }

  /** Before anything is read, so that nothing is lost. */
  @When("an agent is to begin, it is told which topic is missing")
  public void refuses() {
    Throwable refused = catchThrowable(agents::agent);
    assertThat(refused).as("what the agent is told").isNotNull();
    assertThat(refused).hasMessageContaining(humans.topics().deadLetters());
    assertThat(scene.kafka().groups().committed(ShadowTopics.AGENTS)).as("read by then").isEmpty();
    scene.measured("it said, as it should: '%s'", refused.getMessage());
  }

  /** As its operator would. */
  @When("the topic for dead letters is made")
  public void makeDeadLetters() {
    humans.makeDeadLetters();
  }

  /** Ends the agent before the topics go. */
  @After(order = 100)
  public void end() {
    agents.end();
  }
}
