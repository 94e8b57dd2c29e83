package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cucumber.java.en.Then;
import java.util.ArrayList;
import java.util.List;
import streamdojo.features.Humans;
import streamdojo.features.Scene;
import streamdojo.kit.shadow.Categorised;
import streamdojo.kit.shadow.Rating;

/** Steps about the types on the topic shadow. */
public final class TypeSteps {
  private final Scene scene;
  private final Humans humans;

  /**
   * @param scene the scenario's own
   * @param humans the scenario's own
   */
  public TypeSteps(Scene scene, Humans humans) {
    this.scene = scene;
    this.humans = humans;
  }

  /** Compares ids and types with the ledger, as multisets. */
  @Then("every human is on shadow exactly once, with its own id and its type")
  public void everyHumanOnce() {
    List<String> expected = new ArrayList<>();
    for (Rating human : humans.feed().ledger().messages()) {
      expected.add(human.uniqueId() + " " + humans.oracle().typeOf(human.rating()));
    }
    List<String> seen = new ArrayList<>();
    for (String message : humans.typesOnShadow()) {
      seen.add(idAndType(message));
    }
    assertThat(seen).as("ids and types on shadow").containsExactlyInAnyOrderElementsOf(expected);
    scene.measured("%d of %d humans once, 0 twice, 0 missing", seen.size(), expected.size());
  }

  /** Compares as JSON: the same fields, the same kinds of values. */
  @Then("this alone is on shadow:")
  public void thisAlone(String message) {
    List<JsonNode> seen = humans.typesOnShadow().stream().map(TypeSteps::json).toList();
    assertThat(seen).as("messages on shadow").containsExactly(json(message));
    scene.measured("%s", seen.get(0));
  }

  private static String idAndType(String message) {
    try {
      Categorised categorised = Categorised.parse(message);
      return categorised.uniqueId() + " " + categorised.type();
    } catch (IllegalArgumentException wrong) {
      throw new AssertionError("On shadow is " + message + ": " + wrong.getMessage(), wrong);
    }
  }

  private static JsonNode json(String message) {
    try {
      return new ObjectMapper().readTree(message);
    } catch (JsonProcessingException wrong) {
      throw new AssertionError("On shadow is " + message + ", which is no JSON", wrong);
    }
  }
}
