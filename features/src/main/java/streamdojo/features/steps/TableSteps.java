package streamdojo.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import streamdojo.features.Differences;
import streamdojo.features.Humans;
import streamdojo.features.Scene;
import streamdojo.features.ShadowTables;
import streamdojo.kit.Limits;

/** Steps about the three tables in ClickHouse: stream, view and target. */
public final class TableSteps {
  private final Scene scene;
  private final Humans humans;

  /**
   * @param scene the scenario's own
   * @param humans the scenario's own
   */
  public TableSteps(Scene scene, Humans humans) {
    this.scene = scene;
    this.humans = humans;
  }

  /** Runs the script that makes them. */
  @Given("the three tables")
  public void create() {
    humans.shadow();
    scene.clickHouse().run(ShadowTables.script(scene.kafkaAddress(), scene.namespace()));
  }

  /** Runs the script that makes them, again. */
  @Given("the three tables once more")
  public void createAgain() {
    create();
  }

  /** Both have committed all that is before them: nothing more is to come. */
  @When("the agent and ClickHouse have caught up")
  public void catchUp() {
    humans.awaitAgent();
    Map<TopicPartition, Long> ends = scene.kafka().visibleEnds(humans.shadow());
    Limits.CLICKHOUSE_CAUGHT_UP
        .await("ClickHouse to read shadow to its end")
        .until(() -> scene.kafka().reached(ShadowTables.GROUP, ends));
  }

  /** The query gives count and type; the ledger says how many of each there are. */
  @Then("this query answers with the ledger's counts:")
  public void answersWithLedgersCounts(String query) {
    Map<String, Long> seen = new TreeMap<>();
    scene
        .clickHouse()
        .rows(query)
        .forEach(row -> seen.put(String.valueOf(row.get(1)), ((Number) row.get(0)).longValue()));
    Map<String, Long> expected = humans.oracle().counts(humans.feed().ledger().messages());
    Differences.none("type", expected, seen);
    long all = seen.values().stream().mapToLong(Long::longValue).sum();
    List<String> each = new ArrayList<>();
    seen.forEach((type, count) -> each.add(count + " " + type));
    scene.measured("%d humans in ClickHouse: %s", all, String.join(", ", each));
  }
}
