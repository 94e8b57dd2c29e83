package streamdojo.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import streamdojo.features.Differences;
import streamdojo.features.Scene;
import streamdojo.kit.kata.SlowGap;
import streamdojo.kit.measure.Gap;

/** Steps about the gap of single looks, by hand: no server is asked. */
public final class GapSteps {
  private static final Instant START = Instant.parse("2024-06-10T09:30:07Z");

  private final Scene scene;
  private final Map<Long, Instant> acknowledged = new HashMap<>();
  private final List<Map<String, String>> looks = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();

  /**
   * @param scene the scenario's own
   */
  public GapSteps(Scene scene) {
    this.scene = scene;
  }

  /** A row a number, and when. */
  @Given("these rows were acknowledged, in seconds from the start:")
  public void acknowledge(List<Map<String, Long>> rows) {
    rows.forEach(row -> acknowledged.put(row.get("row"), at(row.get("acknowledged"))));
  }

  /** When the view was looked at, and the numbers that it showed. */
  @When("the gap of these looks is measured")
  public void measure(List<Map<String, String>> rows) {
    looks.addAll(rows);
    SlowGap answer = scene.answer(SlowGap.class);
    for (Map<String, String> look : rows) {
      Instant when = at(Long.parseLong(look.get("look at")));
      gaps.add(answer.gap(Map.copyOf(acknowledged), shown(look.get("shows")), when));
    }
  }

  /** Rows and seconds both. */
  @Then("each gap is that of its row")
  public void areRight() {
    Map<String, Object> expected = new TreeMap<>();
    Map<String, Object> seen = new TreeMap<>();
    for (int i = 0; i < looks.size(); i++) {
      Map<String, String> look = looks.get(i);
      String name = "at " + look.get("look at") + " s: " + look.get("shows");
      Duration age = Duration.ofSeconds(Long.parseLong(look.get("age")));
      expected.put(name, text(new Gap(Long.parseLong(look.get("rows")), age)));
      seen.put(name, text(gaps.get(i)));
    }
    Differences.none("look", expected, seen);
    scene.measured("%d of %d looks", gaps.size(), looks.size());
  }

  private static String text(Gap gap) {
    return gap.rows() + " rows, " + gap.age().toMillis() / 1000.0 + " s";
  }

  private static Set<Long> shown(String numbers) {
    return numbers == null
        ? Set.of()
        : Arrays.stream(numbers.split(",\\s*")).map(Long::valueOf).collect(Collectors.toSet());
  }

  private static Instant at(long seconds) {
    return START.plusSeconds(seconds);
  }
}
