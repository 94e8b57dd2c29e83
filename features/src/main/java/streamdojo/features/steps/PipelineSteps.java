package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.List;
import streamdojo.features.Pipeline;
import streamdojo.features.Sales;
import streamdojo.features.Scene;
import streamdojo.features.WarehouseRows;
import streamdojo.kit.Trouble;
import streamdojo.kit.slow.Transaction;

/** Steps about the way from the topic into the warehouse as a whole. */
public final class PipelineSteps {
  private final Scene scene;
  private final Sales sales;
  private final Pipeline pipeline;
  private long loaded;

  /**
   * @param scene the scenario's own
   * @param sales the scenario's own
   * @param pipeline the scenario's own
   */
  public PipelineSteps(Scene scene, Sales sales, Pipeline pipeline) {
    this.scene = scene;
    this.sales = sales;
    this.pipeline = pipeline;
  }

  /** Connector and batch job; where the document says a minute, the step says less. */
  @Given("the pipeline is at work in periods of {int} ms")
  public void start(int millis) {
    pipeline.start(Duration.ofMillis(millis));
  }

  /** Sent and acknowledged. */
  @Given("these transactions are on the topic:")
  public void send(List<Transaction> rows) {
    sales.feed().send(rows);
  }

  /** What has been landed by then need not be loaded. */
  @When("the batch job is stopped")
  public void stopJob() {
    pipeline.stopJob();
    loaded = pipeline.warehouse().count();
  }

  /** As it was. */
  @When("the batch job is started again")
  public void startJob() {
    assertThat(pipeline.warehouse().count()).as("rows since the job was stopped").isEqualTo(loaded);
    scene.measured("%d rows while no job ran", loaded);
    pipeline.startJob();
  }

  /** All that the document's step 6 stops. */
  @When("MySQL, Connect and the batch job are stopped")
  public void stopAll() {
    pipeline.stopJob();
    scene.servers().stop("connect");
    scene.servers().stop("mysql");
  }

  /** The warehouse first, as its loader needs it. */
  @When("MySQL, Connect and the batch job are started again")
  public void startAll() {
    scene.servers().start("mysql");
    scene.servers().start("connect");
    pipeline.startJob();
  }

  /** Not even that it is empty. */
  @Then("the warehouse can't be asked, since nobody is there:")
  public void isAway(String sql) {
    Throwable refused = catchThrowable(() -> pipeline.view().ask(sql));
    assertThat(refused).isInstanceOf(Trouble.class).hasMessageContaining("can't be reached");
    scene.measured("it said, as it should: '%s'", refused.getMessage());
  }

  /** All that is acknowledged by now is landed, and the batch job has run since. */
  @When("the warehouse has caught up")
  public void catchUp() {
    pipeline.awaitCaughtUp();
    scene.overcome("the warehouse waited");
  }

  /** Rounded as the warehouse rounds. */
  @Then("every acknowledged row is in the warehouse exactly once")
  public void areLoaded() {
    WarehouseRows.areThese(sales.feed().ledger().messages(), pipeline.warehouse());
    scene.measured("%d rows once each", sales.feed().ledger().messages().size());
  }
}
