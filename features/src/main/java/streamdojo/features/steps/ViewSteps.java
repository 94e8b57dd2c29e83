package streamdojo.features.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import streamdojo.features.BothSides;
import streamdojo.features.Comparison;
import streamdojo.features.EvenLooks;
import streamdojo.features.Looks;
import streamdojo.features.Scene;
import streamdojo.kit.view.Rows;
import streamdojo.kit.view.View;

/** Steps about what the sides answer that can be asked in SQL. */
public final class ViewSteps {
  private final Scene scene;
  private final Looks looks;
  private final BothSides sides;
  private final Comparison comparison;
  private String query;

  /**
   * @param scene the scenario's own
   * @param looks the scenario's own
   * @param sides the scenario's own
   * @param comparison the scenario's own
   */
  public ViewSteps(Scene scene, Looks looks, BothSides sides, Comparison comparison) {
    this.scene = scene;
    this.looks = looks;
    this.sides = sides;
    this.comparison = comparison;
  }

  /** Evenly, and less often if the engine is slower than that; the last column counts. */
  @When("the direct query is asked {int} times within {int} second(s):")
  public void ask(int times, int seconds, String sql) {
    View direct = scene.direct();
    EvenLooks.take(
        times, Duration.ofSeconds(seconds), () -> looks.look(() -> counted(direct.ask(sql))));
  }

  /** From the warehouse's first rows on; evenly, and less often if the engine is slower. */
  @When(
      "the warehouse and then the direct query are asked the same {int} times within {int} second(s):")
  public void askBoth(int times, int seconds, String sql) {
    query = sql;
    sides.awaitFirst();
    EvenLooks.take(times, Duration.ofSeconds(seconds), () -> comparison.look(sql));
  }

  /** Within what the warehouse's rounding may add. */
  @Then("the direct query is never lower, and has more rows at least once")
  public void neverLower() {
    comparison.neverLower();
    scene.measured("%s", comparison);
  }

  /** The warehouse's rounded row by row. */
  @Then("both answer with the ledger's totals, to the rounding of the warehouse")
  public void areTheLedgers() {
    comparison.areTheLedgers(query);
  }

  private static long counted(Rows rows) {
    int last = rows.columns().size() - 1;
    return rows.rows().stream().mapToLong(row -> ((Number) row.get(last)).longValue()).sum();
  }
}
