package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import streamdojo.features.Differences;
import streamdojo.features.LakeByHand;
import streamdojo.features.LakeLook;
import streamdojo.features.LockWaits;
import streamdojo.features.Reconciliations;
import streamdojo.features.RowCounts;
import streamdojo.features.Scene;
import streamdojo.features.Shop;
import streamdojo.kit.Limits;
import streamdojo.kit.drift.LakeRow;
import streamdojo.kit.drift.Quarantine;
import streamdojo.kit.port.CrashPoint;
import streamdojo.kit.port.DatabaseRun;
import streamdojo.kit.port.Watched;

/** Steps about making the lake what the topic says. */
public final class PeaceSteps {
  /** More than any answer needs for a dozen values; if it is reached, the answer loops. */
  private static final int MOST_CALLS = 100;

  private static final int KILLED_BEFORE = 3;

  private final Scene scene;
  private final Shop shop;
  private final LakeByHand byHand;
  private final LakeLook look;
  private final Reconciliations reconciliations;
  private final LockWaits locks;

  /**
   * @param scene the scenario's own
   * @param shop the scenario's own
   * @param byHand the scenario's own
   * @param look the scenario's own
   * @param reconciliations the scenario's own
   * @param locks the scenario's own
   */
  public PeaceSteps(
      Scene scene,
      Shop shop,
      LakeByHand byHand,
      LakeLook look,
      Reconciliations reconciliations,
      LockWaits locks) {
    this.scene = scene;
    this.shop = shop;
    this.byHand = byHand;
    this.look = look;
    this.reconciliations = reconciliations;
    this.locks = locks;
  }

  /** Surplus, copied, missing and altered ones, any text and null; with nobody landing more. */
  @Given("a lake with rows of every kind, and a quarantine with a row of yesterday")
  public void create() {
    byHand.create();
  }

  /** To its end. */
  @When("the lake is reconciled")
  public void reconcile() {
    reconciliations.run(byHand::differences, Watched.NOT);
    scene.overcome("the reconciliation ended, and another one finished it");
  }

  /** One after the other, the n-th stopped before its n-th call; the last one is not. */
  @When("reconciliations are stopped before their first, second, … call, until one is through")
  public void stopAtEachCall() {
    List<String> stopped = new ArrayList<>();
    for (int at = 1; at <= MOST_CALLS; at++) {
      CrashPoint point = new CrashPoint(at);
      if (reconciliations.once(byHand::differences, point) == DatabaseRun.Way.DONE) {
        scene.measured("stopped %d times, before %s", stopped.size(), kinds(stopped));
        return;
      }
      stopped.add(point.before());
    }
    throw new AssertionError("It made more than " + MOST_CALLS + " calls: " + kinds(stopped));
  }

  /** What was committed by then stays, what was not is gone; the answer ends with the server. */
  @When("MySQL is killed before a reconciliation's third commit, and started again")
  public void killServer() {
    AtomicInteger commits = new AtomicInteger();
    DatabaseRun.Way way =
        reconciliations.once(
            byHand::differences,
            (method, call) -> {
              if (method.equals("commit") && commits.incrementAndGet() == KILLED_BEFORE) {
                scene.servers().kill("mysql");
                scene.servers().start("mysql");
              }
              return call.pass();
            },
            Limits.LAKE_MENDED);
    assertThat(way).as("how it ended").isEqualTo(DatabaseRun.Way.PASSING);
    scene.measured("%s when MySQL was there again", byHand);
  }

  /** On a thread of its own, for the reconciliation may hold what a row has to wait for. */
  @When("the lake is reconciled, and before each of its calls rows are landed that the topic has")
  public void reconcileBesideTraffic() {
    List<CompletableFuture<Void>> landing = new ArrayList<>();
    reconciliations.run(
        byHand::differences,
        (method, call) -> {
          if (method.startsWith("execute") || method.equals("commit")) {
            LakeRow row = LakeRow.landed(shop.draw());
            CompletableFuture<Void> landed = CompletableFuture.runAsync(() -> byHand.land(row));
            landing.add(landed);
            Limits.LOADER_RUNS
                .await("a row to be landed, or to wait for the reconciliation")
                .until(() -> landed.isDone() || locks.any());
          }
          return call.pass();
        });
    landing.forEach(CompletableFuture::join);
    scene.measured("%d rows landed meanwhile", landing.size());
  }

  /** Row by row. */
  @Then("the lake has what the topic has, each as often")
  public void isTheTopic() {
    byHand.isTheTopic();
    scene.measured("%s", byHand);
  }

  /** Once, also where a reconciliation was stopped. */
  @Then("each surplus row is kept aside, with its reason")
  public void isAside() {
    byHand.isAside();
  }

  /** One look at both sides, and what it finds is mended. */
  @When("the differences found on both sides are reconciled")
  public void reconcileLanded() {
    new Quarantine(scene.mysql()).create();
    reconciliations.run(look::differences, Watched.NOT);
  }

  /** Held against the ledger, not by the answer. */
  @Then("the lake is what Kafka has acknowledged, row by row")
  public void isTheLedger() {
    RowCounts ledger = new RowCounts().addAll(shop.feed().ledger().messages());
    Differences.none("row", ledger.counts(), look.lake().counts());
    scene.measured("%d rows in the lake, as acknowledged", shop.feed().ledger().size());
  }

  /** With a reason each. */
  @Then("{int} rows are kept aside")
  public void areAside(int count) {
    List<List<Object>> rows = new Quarantine(scene.mysql()).rows();
    assertThat(rows).as("kept aside").hasSize(count);
    assertThat(rows).allMatch(row -> row.get(3).toString().startsWith("surplus "));
  }

  private static String kinds(List<String> calls) {
    return String.join(", ", calls.stream().distinct().toList());
  }
}
