package streamdojo.features.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import streamdojo.features.Differences;
import streamdojo.features.Oracle;
import streamdojo.features.Scene;
import streamdojo.kit.kata.ShadowRule;
import streamdojo.kit.shadow.Algorithm;

/** Steps about the rule that gives a rating its type. */
public final class RuleSteps {
  private final Scene scene;
  private final Map<Integer, String> expected = new LinkedHashMap<>();
  private final Map<Integer, String> seen = new LinkedHashMap<>();
  private List<String> printed = List.of();

  /**
   * @param scene the scenario's own
   */
  public RuleSteps(Scene scene) {
    this.scene = scene;
  }

  /** Rows of rating and expected type. */
  @When("these humans are categorised:")
  public void categorise(List<Map<String, String>> rows) {
    rows.forEach(row -> expected.put(Integer.valueOf(row.get("rating")), row.get("type")));
    categorise(expected.keySet());
  }

  /** Both ends included. */
  @When("all humans rated {int} to {int} are categorised")
  public void categorise(int first, int last) {
    categorise(IntStream.rangeClosed(first, last).boxed().toList());
  }

  /** The command {@code ./dojo algorithm} prints the same. */
  @When("the algorithm is run alone")
  public void runAlgorithm() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ShadowRule rule = scene.answer(ShadowRule.class);
    new Algorithm(rule).print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    printed = bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** Compares with the table of the step before. */
  @Then("each has the type of its row")
  public void eachHasItsType() {
    Differences.none("rating", expected, seen);
    scene.measured("%d of %d examples", seen.size(), expected.size());
  }

  /** Counts by type, over all that was categorised. */
  @Then("{int} are ShaDow, {int} Sha, {int} Dow and {int} Incompatible")
  public void counts(int shaDow, int sha, int dow, int incompatible) {
    Map<String, Long> counts = new LinkedHashMap<>();
    seen.values().forEach(type -> counts.merge(String.valueOf(type), 1L, Long::sum));
    Differences.none(
        "type",
        Map.of(
            "ShaDow", (long) shaDow,
            "Sha", (long) sha,
            "Dow", (long) dow,
            "Incompatible", (long) incompatible),
        counts);
    scene.measured(
        "%d humans: %d ShaDow, %d Sha, %d Dow, %d Incompatible",
        seen.size(), shaDow, sha, dow, incompatible);
  }

  /** Every line is a rating, a blank and the rating's type; the counts are looked at next. */
  @Then("it prints the type of every human rated {int} to {int}")
  public void printsEveryHuman(int first, int last) {
    Map<Integer, String> lines = new LinkedHashMap<>();
    Oracle oracle = new Oracle();
    IntStream.rangeClosed(first, last).forEach(r -> lines.put(r, r + " " + oracle.typeOf(r)));
    Map<Integer, String> seenLines = new LinkedHashMap<>();
    printed.forEach(line -> seenLines.put(seenLines.size() + first, line));
    Differences.none("line", lines, seenLines);
    printed.forEach(
        line -> {
          int blank = line.indexOf(' ');
          seen.put(Integer.valueOf(line.substring(0, blank)), line.substring(blank + 1));
        });
  }

  private void categorise(Iterable<Integer> ratings) {
    ShadowRule rule = scene.answer(ShadowRule.class);
    ratings.forEach(rating -> seen.put(rating, rule.typeOf(rating)));
  }
}
