package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import streamdojo.features.Pipeline;
import streamdojo.features.Sales;
import streamdojo.features.Scene;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;

/** Steps about a registry that goes away while those who know its schemas go on. */
public final class RegistrySteps {
  private static final String REGISTRY = "registry";
  private static final String COUNT = "SELECT count(*) FROM " + Sales.TRANSACTIONS;

  private final Scene scene;
  private final Sales sales;
  private final Pipeline pipeline;

  /**
   * @param scene the scenario's own
   * @param sales the scenario's own
   * @param pipeline the scenario's own
   */
  public RegistrySteps(Scene scene, Sales sales, Pipeline pipeline) {
    this.scene = scene;
    this.sales = sales;
    this.pipeline = pipeline;
  }

  /** Who writes and who lands them knows the schema already, and needs nobody to ask. */
  @When("the registry is killed, and {int} more transactions come")
  public void kill(int more) {
    scene.servers().kill(REGISTRY);
    int until = sent() + more;
    Limits.STOPS_STEP
        .await(more + " transactions to come without the registry")
        .until(
            () -> {
              pipeline.check();
              return sent() >= until;
            });
  }

  /** Not answered without columns, nor with those of another time. */
  @Then("the topic can't be asked, since nobody knows its columns")
  public void isUnknown() {
    Throwable refused = catchThrowable(() -> scene.direct().ask(COUNT));
    assertThat(refused).isInstanceOf(Trouble.class).hasMessageContaining("schema registry");
    scene.measured("it said, as it should: '%s'", refused.getMessage());
  }

  /** With all the schemas that it had. */
  @When("the registry is there again")
  public void start() {
    scene.servers().start(REGISTRY);
  }

  /** As many as were acknowledged, none of them left out as unreadable. */
  @Then("the direct query has every acknowledged row")
  public void hasAll() {
    Object counted = scene.direct().ask(COUNT).rows().get(0).get(0);
    assertThat(((Number) counted).longValue()).isEqualTo(sent());
    scene.measured("the direct query has %s rows", counted);
  }

  private int sent() {
    return sales.feed().ledger().messages().size();
  }
}
