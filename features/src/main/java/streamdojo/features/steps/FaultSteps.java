package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import streamdojo.features.Halves;
import streamdojo.features.LedgerTables;
import streamdojo.features.Scene;
import streamdojo.features.SplitFlow;
import streamdojo.features.SplitOutages;
import streamdojo.kit.judge.Fault;

/** Steps about what happens to the flow of document 004 when something of it fails. */
public final class FaultSteps {
  private static final String PLACE = "Struct\\{[^}]*file=([^,]+),pos=(\\d+)[^}]*}";

  private final Scene scene;
  private final Halves halves;
  private final SplitFlow flow;
  private final SplitOutages outages;
  private String fault;

  /**
   * @param scene the scenario's own
   * @param halves the scenario's own
   * @param flow the scenario's own
   * @param outages the scenario's own
   */
  public FaultSteps(Scene scene, Halves halves, SplitFlow flow, SplitOutages outages) {
    this.scene = scene;
    this.halves = halves;
    this.flow = flow;
    this.outages = outages;
  }

  /** As the till routes them. */
  @Given("payments go into MySQL, and baskets onto their topic")
  public void open() {
    flow.open();
  }

  /** By the answer, from now on. */
  @When("payments are captured from MySQL's log")
  public void capture() {
    flow.capture();
  }

  /** By the answer, from now on. */
  @When("what is captured is joined with the baskets")
  public void join() {
    flow.join();
  }

  /** By the answer, from now on. */
  @When("what is completed is unnested")
  public void unnest() {
    flow.unnest();
  }

  /** By the answer, from now on. */
  @When("all four topics go into the lake")
  public void land() {
    flow.land();
  }

  /** Else there is none: who restores the jobs, begins here. */
  @When("each job makes a checkpoint")
  public void checkpoint() {
    flow.checkpoint();
  }

  /** From both sources to the lines, and into the lake if it is filled. */
  @When("all that has come is through")
  public void through() {
    flow.awaitThrough();
  }

  /** As in a crash: without a checkpoint. */
  @When("the jobs are cut off")
  public void crash() {
    fault = "Flink's jobs cut off";
    flow.crash();
  }

  /** All of it but what comes from now on. */
  @When("MySQL's log is purged")
  public void purge() {
    fault = "MySQL's log purged";
    outages.purgeLog();
  }

  /** While it is away comes what can: baskets without Kafka can't, payments without MySQL. */
  @When("{word} is {word} while both halves of {int} sales come, and there again")
  public void isAway(String server, String ended, int sales) {
    outages.outage(server, ended, sales);
  }

  /** Meanwhile sales come, and nothing of them gets into the lake. */
  @When("S3 is away for {int} s while both halves of {int} sales come, and there again")
  public void withoutS3(int seconds, int sales) {
    outages.withoutS3(seconds, sales);
  }

  /** In a sentence of Flink's, since what is missing can't come back. */
  @Then("the capture ends, and says {string}")
  public void saysWhy(String words) {
    // Of the place in the log Flink CDC says all that it knows.
    String said = flow.awaitFailure().replaceAll(PLACE, "$1, position $2");
    assertThat(said).contains(words);
    scene.measured("it said, as it should: %s", said);
    scene.withstood(new Fault(fault + " while nobody read it", said, false, 0));
  }

  /** Each from its own. */
  @When("the jobs go on from their last checkpoints")
  public void restore() {
    flow.restore();
  }

  /** What was paid and sold since the last checkpoint is done again, in the same order. */
  @Then("every table is what the ledger says, nothing lost and nothing twice")
  public void compare() {
    long began = System.nanoTime();
    flow.awaitThrough();
    scene.overcome(flow.seen());
    if (fault != null) {
      double seconds = (System.nanoTime() - began) / 1e9;
      String seen = flow.restored() == 0 ? "served" : flow.seen();
      scene.withstood(new Fault(fault, seen, true, seconds));
    }
    // What is exactly once is visible from here on.
    flow.checkpoint();
    int rows = LedgerTables.compare(halves, flow.tables());
    scene.measured(
        "%d payments, completed sales and lines together, 0 lost, 0 twice; %d jobs restored",
        rows, flow.restored());
  }

  /** Before the next scenario begins: a capture that ends disturbs those that begin. */
  @After("@SPLIT-7")
  public void end() {
    scene.flink().close();
  }
}
