package streamdojo.features.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import streamdojo.features.Checkout;
import streamdojo.features.CutConnections;
import streamdojo.features.Differences;
import streamdojo.features.Scene;
import streamdojo.kit.port.Watched;
import streamdojo.kit.split.Sale;

/** Steps about the batches in which payments go to MySQL. */
public final class BatchSteps {
  private final Scene scene;
  private final Checkout checkout;
  private final CutConnections cuts;
  private final List<Long> rows = new ArrayList<>();

  /**
   * @param scene the scenario's own
   * @param checkout the scenario's own
   * @param cuts the scenario's own
   */
  public BatchSteps(Scene scene, Checkout checkout, CutConnections cuts) {
    this.scene = scene;
    this.checkout = checkout;
    this.cuts = cuts;
  }

  /** One run of the till after the other, each with so many sales. */
  @When("it sells {int} times, cut off before its first, second, … call, until it has no more")
  public void sellOverCuts(int count) {
    cuts.route(() -> draw(count));
  }

  /** The table's rows are counted before each sale. */
  @When("it sells {int} times, and the table is looked at before each sale")
  public void sellAndLook(int count) {
    checkout.route(draw(count), () -> rows.add(checkout.table().count()), Watched.NOT);
  }

  /** A full batch is there before the next sale begins. */
  @Then("no full batch has waited for another sale")
  public void haveNotWaited() {
    int batch = checkout.settings().batchSize();
    Map<Integer, Long> expected = new TreeMap<>();
    Map<Integer, Long> seen = new TreeMap<>();
    for (int sold = 0; sold < rows.size(); sold++) {
      long full = sold / batch * batch;
      expected.put(sold, full);
      seen.put(sold, Math.min(rows.get(sold), full));
    }
    Differences.none("sales before", expected, seen);
    scene.measured("%d looks, batches of %d", rows.size(), batch);
  }

  private List<Sale> draw(int count) {
    return Stream.generate(checkout.till()::next).limit(count).toList();
  }
}
