package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;
import streamdojo.features.Generals;
import streamdojo.features.Landing;
import streamdojo.features.Scene;
import streamdojo.features.Shop;
import streamdojo.kit.drift.CustomerTotal;

/** Steps about the two generals, who ask the same of Kafka and of the lake. */
public final class GeneralSteps {
  private static final double ADDED = 1e-3;

  private final Scene scene;
  private final Shop shop;
  private final Landing landing;
  private final Generals generals;

  /**
   * @param scene the scenario's own
   * @param shop the scenario's own
   * @param landing the scenario's own
   * @param generals the scenario's own
   */
  public GeneralSteps(Scene scene, Shop shop, Landing landing, Generals generals) {
    this.scene = scene;
    this.shop = shop;
    this.landing = landing;
    this.generals = generals;
  }

  /** Until the scenario's end, or the step that ends it. */
  @When("{int} purchases a second come")
  public void come(int rate) {
    shop.come(rate);
  }

  /** What was sent by then is acknowledged. */
  @When("no more purchases come")
  public void end() {
    shop.feed().end();
  }

  /** The sink has committed it. */
  @When("the lake has caught up")
  public void awaitLanded() {
    landing.awaitLanded();
  }

  /** The same customers in the same order, their totals a rounding apart. */
  @Then("both generals have the same answer, but for rounding:")
  public void haveTheSame(String sql) {
    Map<String, Double> lake = Generals.top(generals.lake(), sql);
    Map<String, Double> direct = Generals.top(generals.direct(), sql);
    assertThat(lake.keySet()).as("the lake's customers").containsExactlyElementsOf(direct.keySet());
    double most = 0;
    Map<String, CustomerTotal> rows = Generals.customers(generals.direct());
    for (String customer : direct.keySet()) {
      double apart = Math.abs(lake.get(customer) - direct.get(customer));
      most = Math.max(most, apart);
      assertThat(apart)
          .as("%s: %s in the lake, %s", customer, lake.get(customer), direct.get(customer))
          .isLessThanOrEqualTo(rows.get(customer).rows() * 0.0005 + ADDED * ADDED);
    }
    scene.measured("%s on both sides, at most %.4f apart", direct.keySet(), most);
  }

  /** By the answer's measure. */
  @Then("no customer has drifted")
  public void noneHas() {
    Map<String, CustomerTotal> drift = generals.drift();
    assertThat(drift).as("customers that have drifted").isEmpty();
    CustomerTotal lake = Generals.all(generals.lake());
    assertThat(lake.rows()).as("rows in the lake").isEqualTo(shop.feed().ledger().size());
    scene.measured("0 of %d customers drifted, %d rows on both sides", customers(), lake.rows());
  }

  /** Or the same ones with other totals. */
  @Then("the generals have different answers:")
  public void differ(String sql) {
    Map<String, Double> lake = Generals.top(generals.lake(), sql);
    Map<String, Double> direct = Generals.top(generals.direct(), sql);
    lake.forEach(
        (customer, total) ->
            assertThat(total)
                .as("%s in the lake", customer)
                .isGreaterThan(direct.getOrDefault(customer, 0.0) + 1));
    scene.measured("the lake says %s, Kafka says %s", lake, direct);
  }

  private int customers() {
    return Generals.customers(generals.direct()).size();
  }
}
