package streamdojo.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import streamdojo.features.Found;
import streamdojo.features.MillionRows;
import streamdojo.features.RowCounts;
import streamdojo.features.Scene;
import streamdojo.features.Shop;
import streamdojo.features.SidesByHand;
import streamdojo.kit.drift.LakeRow;
import streamdojo.kit.kata.TwoFingerprint;

/** Steps about rows that one side has too many, on sides without a server. */
public final class RowSteps {
  private final Scene scene;
  private final Shop shop;
  private final SidesByHand sides;
  private final RowCounts surplus = new RowCounts();
  private final RowCounts missing = new RowCounts();
  private final Found found = new Found();
  private MillionRows.Counted counted;

  /**
   * @param scene the scenario's own
   * @param shop the scenario's own, which draws what comes meanwhile
   * @param sides the scenario's own
   */
  public RowSteps(Scene scene, Shop shop, SidesByHand sides) {
    this.scene = scene;
    this.shop = shop;
    this.sides = sides;
  }

  /** What the sink has committed of a partition is before what it hasn't. */
  @Given("these rows are so often on the topic, of these committed by the sink, and in the lake:")
  public void rows(List<Map<String, String>> rows) {
    rows.forEach(row -> times(row, "committed").forEach(i -> sides.send(row(row))));
    sides.commit();
    for (Map<String, String> row : rows) {
      int later = number(row, "topic") - number(row, "committed");
      IntStream.range(0, later).forEach(i -> sides.send(row(row)));
      times(row, "lake").forEach(i -> sides.land(row(row)));
      surplus.add(row(row), number(row, "surplus"));
      missing.add(row(row), number(row, "missing"));
    }
  }

  /** So that only the right order of reading finds what is there. */
  @Given("more come, and are landed and committed, whenever a side has been read")
  public void moreCome() {
    sides.afterEachRead(
        () -> {
          LakeRow row = LakeRow.landed(shop.draw());
          sides.send(row);
          sides.land(row);
          sides.commit();
        });
  }

  /** Once. */
  @When("the rows that differ are looked for")
  public void look() throws IOException {
    scene.answer(TwoFingerprint.class).differences(sides, found);
  }

  /** Values and counts, none twice. */
  @Then("those are found that differ, each as often as it does")
  public void areFound() {
    found.areThese(surplus, missing);
    scene.measured("%s", found);
  }

  /** In a process of its own, whose heap is so large. */
  @When("the differences of {int} rows are looked for in {int} MB")
  public void count(int rows, int megabytes) throws InterruptedException {
    counted = MillionRows.count(scene, rows, megabytes);
  }

  /** By their number and their values' hashes. */
  @Then("those that were planted are found, and no others")
  public void arePlanted() {
    counted.arePlanted();
    scene.measured("%s", counted);
  }

  private static IntStream times(Map<String, String> row, String side) {
    return IntStream.range(0, number(row, side));
  }

  private static int number(Map<String, String> row, String column) {
    return Integer.parseInt(row.get(column));
  }

  private static LakeRow row(Map<String, String> row) {
    String amount = row.get("amount");
    return LakeRow.landed(
        row.get("customer"), amount == null ? null : Double.valueOf(amount), row.get("item"));
  }
}
