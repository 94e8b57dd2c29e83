package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import streamdojo.features.BothSides;
import streamdojo.features.Bulk;
import streamdojo.features.QuestionCost;
import streamdojo.features.Scene;
import streamdojo.kit.judge.Curve;

/** Steps about what a question costs on each side. */
public final class QuestionSteps {
  private final Scene scene;
  private final BothSides sides;
  private final Bulk bulk;
  private final List<QuestionCost> costs = new ArrayList<>();

  /**
   * @param scene the scenario's own
   * @param sides the scenario's own
   * @param bulk the scenario's own
   */
  public QuestionSteps(Scene scene, BothSides sides, Bulk bulk) {
    this.scene = scene;
    this.sides = sides;
    this.bulk = bulk;
  }

  /** By the number that a sale is looked for by. */
  @Given("the warehouse has an index on its sales")
  public void index() {
    bulk.index();
  }

  /** The fewest first. A step of its own: to make a million takes longer than to ask. */
  @When("both sides have {int} sales")
  public void grow(int sales) {
    bulk.growTo(sales);
  }

  /** Asks for the sale that came last. */
  @When("one sale is looked for on both sides")
  public void measure() {
    QuestionCost cost = QuestionCost.measure(sides, bulk);
    scene.measured("%s", cost);
    costs.add(cost);
  }

  /**
   * In seconds, from the fewest to the most: what is short is mostly chance, and so would be its
   * ratio.
   */
  @Then("the direct query's time grows more than five times as much as the warehouse's")
  public void grows() {
    draw();
    QuestionCost few = costs.get(0);
    QuestionCost many = costs.get(costs.size() - 1);
    assertThat(many.direct() - few.direct())
        .as("seconds that the direct query takes more")
        .isGreaterThan(5 * (many.warehouse() - few.warehouse()));
  }

  private void draw() {
    scene.drawn(
        new Curve(
            "How long it takes to find one sale",
            "sales",
            "seconds to the answer",
            List.of(
                new Curve.Line(
                    "warehouse",
                    costs.stream().map(c -> new Curve.Point(c.sales(), c.warehouse())).toList()),
                new Curve.Line(
                    "direct",
                    costs.stream().map(c -> new Curve.Point(c.sales(), c.direct())).toList()))));
  }
}
