package streamdojo.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import streamdojo.features.Acknowledged;
import streamdojo.features.Differences;
import streamdojo.features.Humans;
import streamdojo.features.Scene;
import streamdojo.features.ShadowTables;
import streamdojo.kit.shadow.Categorised;

/** Steps about broken messages on shadow. */
public final class BrokenSteps {
  private static final Pattern GOOD = Pattern.compile("<(\\w+)>");

  private final Scene scene;
  private final Humans humans;

  /**
   * @param scene the scenario's own
   * @param humans the scenario's own
   */
  public BrokenSteps(Scene scene, Humans humans) {
    this.scene = scene;
    this.humans = humans;
  }

  /** One row a message; {@code <a>} stands for what an agent writes about the human a. */
  @Given("these messages are on shadow, <x> standing for a good one about human x:")
  public void send(List<String> messages) {
    try (Producer<String, String> producer = scene.kafka().producer()) {
      Acknowledged.send(
          producer,
          messages.stream()
              .map(one -> GOOD.matcher(one).replaceAll(match -> good(match.group(1))))
              .map(one -> new ProducerRecord<>(humans.topics().shadow(), 0, null, one)));
    }
  }

  /** It has committed all that is on the topic: nothing more is to come. */
  @When("ClickHouse has caught up")
  public void catchUp() {
    new ShadowTables(scene, "", humans.topics().shadow()).awaitAll();
  }

  /** Their ids, each once. */
  @Then("these humans are in the table shadow, each once: {}")
  public void areThere(String ids) {
    Map<String, Long> seen = counts("SELECT unique_id FROM shadow");
    Map<String, Long> expected = new TreeMap<>();
    List.of(ids.split(",\\s*")).forEach(id -> expected.put(id, 1L));
    Differences.none("human", expected, seen);
    scene.measured("%d good rows of %d", seen.size(), expected.size());
  }

  /** As they were on the topic, each once. */
  @Then("these lines are kept in shadow_errors, each once:")
  public void areKept(List<String> lines) {
    Map<String, Long> seen;
    try {
      seen = counts("SELECT line FROM shadow_errors");
    } catch (RuntimeException none) {
      throw new AssertionError("Nothing is kept: " + none.getMessage(), none);
    }
    Map<String, Long> expected = new TreeMap<>();
    lines.forEach(line -> expected.put(line, 1L));
    Differences.none("line", expected, seen);
    scene.measured("%d broken lines kept of %d", seen.size(), expected.size());
  }

  private Map<String, Long> counts(String query) {
    Map<String, Long> counts = new TreeMap<>();
    for (List<Object> row : scene.clickHouse("").rows(query)) {
      counts.merge(String.valueOf(row.get(0)), 1L, Long::sum);
    }
    return counts;
  }

  private static String good(String id) {
    return new Categorised("Sha", id, "2020-01-01 23:30:05").toJson().replace("$", "\\$");
  }
}
