package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import streamdojo.features.JoinState;
import streamdojo.features.JoinState.Size;
import streamdojo.features.Scene;
import streamdojo.kit.judge.Curve;

/** Steps about what a join remembers. */
public final class StateSteps {
  /** A basket with some lines is more than its invoice number. */
  private static final long LEAST_EACH = 100;

  private final Scene scene;
  private final JoinState state;
  private final List<Size> sizes = new ArrayList<>();

  /**
   * @param scene the scenario's own
   * @param state the scenario's own
   */
  public StateSteps(Scene scene, JoinState state) {
    this.scene = scene;
    this.state = state;
  }

  /** By the answer, with the answer's bound. */
  @Given("a join of baskets and payments")
  public void begin() {
    state.begin();
  }

  /** By the answer, with a bound that a scenario can wait for. */
  @Given("a join of baskets and payments that forgets what is {int} s old")
  public void begin(int seconds) {
    state.begin(seconds);
  }

  /** As SPLIT-3 has it: a bound that is stated; how long is the answer's choice. */
  @Given("its script says too how long it remembers")
  public void isBounded() {
    assertThat(state.script())
        .as("the script, for whose join without a bound halves stay for ever")
        .containsPattern("(?i)SET\\s+'table\\.exec\\.state\\.ttl'\\s*=\\s*'\\s*0*[1-9]");
  }

  /** Baskets without payment, and then the join's state. */
  @When("{int} baskets wait for a payment")
  public void await(int count) {
    state.fill(count);
    sizes.add(state.measure());
  }

  /** By the clock of the machine, as the join's bound is. */
  @When("the join has had them for {int} s")
  public void grow(int seconds) {
    state.grow(seconds);
  }

  /** Of all that wait. */
  @When("all payments come after all")
  public void pay() {
    state.pay();
  }

  /** Bytes, not times: each sale that waits takes its part. */
  @Then("its state had grown with each that waited")
  public void hadGrown() {
    for (int i = 1; i < sizes.size(); i++) {
      Size less = sizes.get(i - 1);
      Size more = sizes.get(i);
      long each = (more.bytes() - less.bytes()) / (more.waiting() - less.waiting());
      scene.measured(
          "%d baskets wait: %d bytes of state, %d for each more; checkpoint %d ms",
          more.waiting(), more.bytes(), each, more.millis());
      assertThat(each).as("bytes of state for each more that waits").isGreaterThan(LEAST_EACH);
    }
    scene.drawn(
        new Curve(
            "what a join remembers",
            "baskets without payment",
            "bytes of state",
            List.of(
                new Curve.Line(
                    "state",
                    sizes.stream().map(s -> new Curve.Point(s.waiting(), s.bytes())).toList()))));
  }

  /** However long they have waited. */
  @Then("every one of them is completed")
  public void areCompleted() {
    int completed = state.completed();
    scene.measured("%d completed when their payments came", completed);
    assertThat(completed).as("sales completed").isEqualTo(last());
  }

  /** The basket is forgotten; the payment waits for one that came long ago. */
  @Then("none of them is completed, since their baskets are forgotten")
  public void areForgotten() {
    int completed = state.completed();
    scene.measured("0 of %d completed: payments came when baskets were forgotten", last());
    assertThat(completed).as("sales completed").isZero();
  }

  private int last() {
    return sizes.get(sizes.size() - 1).waiting();
  }
}
