package streamdojo.features.steps;

import io.cucumber.java.PendingException;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import streamdojo.features.Scene;
{{^sql}}
import streamdojo.kit.kata.{{interface}};
{{/sql}}

/** Steps about {{id}}. TODO name the class after what its steps are about. */
public final class {{steps}} {
  private final Scene scene;
  private String seen;

  /**
   * @param scene the scenario's own
   */
  public {{steps}}(Scene scene) {
    this.scene = scene;
  }

  /** TODO what is done with the answer. It is here that the stub fails. */
  @When("{{tried}}")
  public void tried() {
{{#sql}}
    seen = scene.script("{{id}}");
{{/sql}}
{{^sql}}
    seen = scene.answer({{interface}}.class).solve("TODO");
{{/sql}}
  }

  /** TODO what has to be true. It is here that impostors are rejected. */
  @Then("{{shown}}")
  public void shown() {
    // TODO compare what was seen with what has to be, then record a figure: scene.measured(…).
    throw new PendingException("Not written yet: what has to be true of " + seen);
  }
}
