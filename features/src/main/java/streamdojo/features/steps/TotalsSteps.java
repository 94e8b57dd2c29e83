package streamdojo.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;
import java.util.TreeMap;
import streamdojo.features.Differences;
import streamdojo.features.Looks;
import streamdojo.features.Sales;
import streamdojo.features.Scene;
import streamdojo.kit.kata.SlowDirectTotals;
import streamdojo.kit.slow.Total;

/** Steps about what each store has sold, as a kata's answer finds it on the topic. */
public final class TotalsSteps {
  private final Scene scene;
  private final Sales sales;
  private final Looks looks;
  private Map<String, Total> totals;
  private long first;

  /**
   * @param scene the scenario's own
   * @param sales the scenario's own
   * @param looks the scenario's own
   */
  public TotalsSteps(Scene scene, Sales sales, Looks looks) {
    this.scene = scene;
    this.sales = sales;
    this.looks = looks;
  }

  /** While nothing more comes. */
  @When("the topic is asked what each store has sold")
  public void ask() {
    totals = sales.totals(scene.answer(SlowDirectTotals.class));
  }

  /** One answer is asked again and again. */
  @When("the topic is asked {int} times what each store has sold")
  public void ask(int times) {
    SlowDirectTotals answer = scene.answer(SlowDirectTotals.class);
    for (int i = 0; i < times; i++) {
      looks.look(() -> sales.totals(answer).values().stream().mapToLong(Total::count).sum());
    }
  }

  /** Number and sum, to the last digit. */
  @Then("each store's total is that of the ledger")
  public void areRight() {
    Map<String, Total> expected = sales.totals();
    Differences.none("store", expected, totals);
    scene.measured("%d stores, %d sales", expected.size(), sales.feed().ledger().size());
  }

  /** As time does, with what is older than a topic keeps. */
  @Given("retention has deleted the first {int} of each partition")
  public void retain(int count) {
    first = count;
    sales.retain(count);
  }

  /** The ledger knows more, and nobody can ask the topic for it any more. */
  @Then("each store's total is that of what is left")
  public void areOfWhatIsLeft() {
    Map<String, Total> expected = sales.totals(first);
    Differences.none("store", expected, totals);
    long left = expected.values().stream().mapToLong(Total::count).sum();
    scene.measured("%d of %d sales can be asked for", left, sales.feed().ledger().size());
  }

  /** Number by number: how doubles add up is another matter. */
  @Then("the direct query counts the same")
  public void isSame() {
    Map<String, Long> counted = new TreeMap<>();
    String sql = "SELECT storeid, count(*) FROM transactions GROUP BY storeid";
    scene
        .direct()
        .ask(sql)
        .rows()
        .forEach(row -> counted.put((String) row.get(0), ((Number) row.get(1)).longValue()));
    Map<String, Long> expected = new TreeMap<>();
    totals.forEach((store, total) -> expected.put(store, total.count()));
    Differences.none("store", expected, counted);
  }

  /** Whoever has looked. */
  @Then("no answer lacks what was acknowledged before it, or has what was not sent yet")
  public void areCurrent() {
    scene.measured("%s", looks);
    looks.areCurrent();
  }
}
