package streamdojo.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import streamdojo.features.Agents;
import streamdojo.features.Differences;
import streamdojo.features.Humans;
import streamdojo.features.Scene;
import streamdojo.features.ShadowTables;

/** Steps about the tables in ClickHouse: stream, view and target. */
public final class TableSteps {
  private final Scene scene;
  private final Humans humans;
  private final Agents agents;

  /**
   * @param scene the scenario's own
   * @param humans the scenario's own
   * @param agents the scenario's own
   */
  public TableSteps(Scene scene, Humans humans, Agents agents) {
    this.scene = scene;
    this.humans = humans;
    this.agents = agents;
  }

  /** Runs the answer's script. */
  @Given("the three tables")
  public void create() {
    tables().run(scene.script(ShadowTables.KATA), ShadowTables.FLUSH_MS);
  }

  /** Runs it so that ClickHouse reads on between two statements, as soon as it reads at all. */
  @Given("the three tables, made slowly")
  public void createSlowly() {
    tables().runSlowly(scene.script(ShadowTables.KATA));
  }

  /** Runs the answer's script again: nothing is lost and nothing complains. */
  @Given("the three tables once more")
  public void createAgain() {
    try {
      create();
    } catch (RuntimeException refused) {
      throw new AssertionError("The script can't be run twice: " + refused.getMessage(), refused);
    }
  }

  /** Both have committed all that is before them: nothing more is to come. */
  @When("the agent and ClickHouse have caught up")
  public void catchUp() {
    agents.awaitAll();
    tables().awaitAll();
    scene.overcome("waited");
  }

  /** ClickHouse gets its last records once more, as after a crash before its commit. */
  @When("the last {int} messages on shadow are delivered again")
  public void deliverAgain(int count) {
    tables().deliverAgain(count);
    scene.measured("%d messages delivered twice", count);
  }

  /** The query gives count and type; the ledger says how many of each there are. */
  @Then("this query answers with the ledger's counts:")
  public void answersWithLedgersCounts(String query) {
    Map<String, Long> seen = new TreeMap<>();
    tables()
        .database()
        .rows(query)
        .forEach(row -> seen.put(String.valueOf(row.get(1)), ((Number) row.get(0)).longValue()));
    Map<String, Long> expected = humans.oracle().counts(humans.feed().ledger().messages());
    Differences.none("type", expected, seen);
    long all = seen.values().stream().mapToLong(Long::longValue).sum();
    List<String> each = new ArrayList<>();
    seen.forEach((type, count) -> each.add(count + " " + type));
    scene.measured("%d humans in ClickHouse: %s", all, String.join(", ", each));
  }

  private ShadowTables tables() {
    return new ShadowTables(scene, "", humans.topics().shadow());
  }
}
