package streamdojo.features.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import streamdojo.features.DriftedLake;
import streamdojo.features.Found;
import streamdojo.features.LakeLook;
import streamdojo.features.Landing;
import streamdojo.features.RowCounts;
import streamdojo.features.Scene;
import streamdojo.features.Shop;

/** Steps about a lake that Connect fills, what is done to it, and what is found of that. */
public final class DriftSteps {
  private final Scene scene;
  private final Shop shop;
  private final Landing landing;
  private final DriftedLake drifted;
  private final LakeLook look;

  /**
   * @param scene the scenario's own
   * @param shop the scenario's own
   * @param landing the scenario's own
   * @param drifted the scenario's own
   * @param look the scenario's own
   */
  public DriftSteps(Scene scene, Shop shop, Landing landing, DriftedLake drifted, LakeLook look) {
    this.scene = scene;
    this.shop = shop;
    this.landing = landing;
    this.drifted = drifted;
    this.look = look;
  }

  /** What comes from then on is on the topic, and nowhere else. */
  @When("Connect lands no more")
  public void stopConnect() {
    scene.connect().delete(Landing.SINK);
  }

  /** It lands those once more: at least once is what it promises. */
  @When("Connect goes on, {int} rows before where it was")
  public void goOn(int rows) {
    drifted.added(look.rewind(rows));
    landing.start();
  }

  /** Whole amounts, and rows that are there already. */
  @When("the rogue client puts {int} rows into the lake, and copies {int} that are true")
  public void put(int own, int copies) {
    drifted.put(own);
    drifted.copy(copies);
  }

  /** One row each, of those that were sold first. */
  @When("of the lake's true rows {int} are lost and {int} are altered")
  public void damage(int lost, int altered) {
    drifted.lose(lost);
    drifted.alter(altered);
  }

  /** By the answer. */
  @Then("no difference is found")
  public void none() {
    look.found().areThese(new RowCounts(), new RowCounts());
    scene.measured(
        "no difference, with %d rows on the topic and %d in the lake",
        rows(look.topic()), rows(look.lake()));
  }

  /** Each time from the begin, whatever comes meanwhile. */
  @Then("{int} times exactly these differences are found")
  public void areFound(int times) {
    long before = shop.feed().ledger().size();
    Found found = null;
    for (int i = 0; i < times; i++) {
      found = look.found();
      found.areThese(drifted.surplus(), drifted.missing());
    }
    long now = shop.feed().ledger().size();
    String among =
        now == before
            ? "among %d rows on the topic".formatted(now)
            : "while %d rows became %d".formatted(before, now);
    scene.measured("%s, %d times, %s", found, times, among);
  }

  private static long rows(RowCounts side) {
    return side.counts().values().stream().mapToLong(n -> n).sum();
  }
}
