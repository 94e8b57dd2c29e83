package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import streamdojo.features.Differences;
import streamdojo.features.DriftedLake;
import streamdojo.features.Generals;
import streamdojo.features.RogueClient;
import streamdojo.features.Scene;
import streamdojo.features.Shop;
import streamdojo.kit.drift.CustomerTotal;
import streamdojo.kit.drift.LakeRow;
import streamdojo.kit.judge.Curve;

/** Steps about the rogue client's sweeps, and what they do to the lake. */
public final class SweepSteps {
  private final Scene scene;
  private final Shop shop;
  private final Generals generals;
  private final DriftedLake drifted;
  private final List<BigDecimal> swept = new ArrayList<>();
  private final List<BigDecimal> moved = new ArrayList<>();
  private final Map<String, String> rogue = new TreeMap<>();

  /**
   * @param scene the scenario's own
   * @param shop the scenario's own
   * @param generals the scenario's own
   * @param drifted the scenario's own
   */
  public SweepSteps(Scene scene, Shop shop, Generals generals, DriftedLake drifted) {
    this.scene = scene;
    this.shop = shop;
    this.generals = generals;
    this.drifted = drifted;
  }

  /** With nobody beside it, so that all that moves is its. */
  @When("the rogue client sweeps {int} time(s), a row for each of CU-1000 to CU-2000")
  public void sweep(int times) {
    BigDecimal before = lakeTotal();
    for (int i = 0; i < times; i++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (LakeRow row : drifted.sweep()) {
        sum = sum.add(row.amount());
        rogue.merge(row.customerId(), row.amount().toBigInteger().toString(), SweepSteps::plus);
      }
      BigDecimal after = lakeTotal();
      swept.add(sum);
      moved.add(after.subtract(before));
      before = after;
    }
  }

  /** To the last decimal; and the topic stays as it was. */
  @Then("each sweep has moved the lake by exactly the sum of its rows")
  public void hasMoved() {
    for (int i = 0; i < swept.size(); i++) {
      assertThat(moved.get(i)).as("sweep %d", i + 1).isEqualByComparingTo(swept.get(i));
    }
    CustomerTotal direct = Generals.all(generals.direct());
    assertThat(direct.rows()).isEqualTo(shop.feed().ledger().size());
    CustomerTotal more = Generals.all(generals.lake()).minus(direct);
    assertThat(more.rows()).isEqualTo((long) swept.size() * RogueClient.CUSTOMERS);
    scene.drawn(curve());
    scene.measured(
        "%d sweeps of %d rows moved the lake by %.0f, by %.0f each",
        swept.size(), RogueClient.CUSTOMERS, more.total(), more.total() / swept.size());
  }

  /** By the answer's measure; rogue amounts are whole, what rounding adds is not. */
  @Then("the customers have drifted by their rogue rows, and by nothing else")
  public void haveDrifted() {
    Map<String, String> expected = new TreeMap<>();
    rogue.forEach((customer, sum) -> expected.put(customer, swept.size() + " rows, " + sum));
    Map<String, String> seen = new TreeMap<>();
    generals
        .drift()
        .forEach(
            (customer, more) ->
                seen.put(customer, more.rows() + " rows, " + Math.round(more.total())));
    Differences.none("customer", expected, seen);
    scene.measured("%d customers drifted, one of whom the shop doesn't have", seen.size());
  }

  private BigDecimal lakeTotal() {
    String sql = "SELECT sum(CAST(amount AS DECIMAL(20,3))) FROM purchases";
    return (BigDecimal) scene.mysql().rows(sql).get(0).get(0);
  }

  private Curve curve() {
    List<Curve.Point> points = new ArrayList<>();
    points.add(new Curve.Point(0, 0));
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < moved.size(); i++) {
      sum = sum.add(moved.get(i));
      points.add(new Curve.Point(i + 1, sum.doubleValue()));
    }
    return new Curve(
        "How far the lake has drifted from the topic",
        "sweeps of the rogue client",
        "lake minus direct, sum of amounts",
        List.of(new Curve.Line("drift", points)));
  }

  private static String plus(String one, String other) {
    return "" + (Long.parseLong(one) + Long.parseLong(other));
  }
}
