package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cucumber.java.en.Then;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import streamdojo.features.Differences;
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
    Map<String, List<String>> expected = new TreeMap<>();
    for (Rating human : humans.feed().ledger().messages()) {
      add(expected, human.uniqueId(), humans.oracle().typeOf(human.rating()));
    }
    Map<String, List<String>> seen = new TreeMap<>();
    for (String message : humans.typesOnShadow()) {
      Categorised categorised = parse(message);
      add(seen, categorised.uniqueId(), categorised.type());
    }
    Differences.none("human", expected, seen);
    scene.measured("%d of %d humans once, 0 twice, 0 missing", seen.size(), expected.size());
  }

  /** Compares as JSON: the same fields, the same kinds of values. */
  @Then("this alone is on shadow:")
  public void thisAlone(String message) {
    List<JsonNode> seen = humans.typesOnShadow().stream().map(TypeSteps::json).toList();
    assertThat(seen).as("messages on shadow").containsExactly(json(message));
    scene.measured("%s", seen.get(0));
  }

  private static void add(Map<String, List<String>> types, String human, String type) {
    types.computeIfAbsent(human, id -> new ArrayList<>()).add(type);
  }

  private static Categorised parse(String message) {
    try {
      return Categorised.parse(message);
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
