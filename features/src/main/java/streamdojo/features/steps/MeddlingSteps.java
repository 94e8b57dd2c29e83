package streamdojo.features.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import streamdojo.features.Differences;
import streamdojo.features.Meddling;
import streamdojo.features.Scene;
import streamdojo.features.Shop;
import streamdojo.features.SidesByHand;
import streamdojo.kit.Folders;
import streamdojo.kit.drift.CustomerTotal;
import streamdojo.kit.drift.LakeRow;
import streamdojo.kit.kata.TwoDrift;
import streamdojo.kit.kata.TwoFingerprint;
import streamdojo.kit.purchase.Purchase;

/**
 * Steps about what a detector sees of all that somebody may do to a lake, and what it would miss.
 */
public final class MeddlingSteps {
  private static final int CUSTOMERS = 10;

  private final Scene scene;
  private final Shop shop;
  private final Map<String, String> expected = new TreeMap<>();
  private final Map<String, String> seen = new TreeMap<>();

  /**
   * @param scene the scenario's own
   * @param shop the scenario's own, which draws what is bought
   */
  public MeddlingSteps(Scene scene, Shop shop) {
    this.scene = scene;
    this.shop = shop;
  }

  /** One at a time, each to the same lake. */
  @When("each of these is done to a lake of {int} purchases, and totals are compared:")
  public void totals(int count, List<Map<String, String>> table) {
    List<Purchase> bought = bought(count);
    Map<String, CustomerTotal> direct = new HashMap<>();
    bought.forEach(one -> add(direct, one.customerId(), one.amount()));
    for (Map<String, String> row : table) {
      Map<String, CustomerTotal> lake = new HashMap<>();
      Meddling.of(row.get("done"))
          .to(landed(bought))
          .forEach(one -> add(lake, one.customerId(), one.amount().doubleValue()));
      int drifted =
          scene
              .answer(TwoDrift.class)
              .drift(Map.copyOf(direct), Map.copyOf(lake), LakeRow.DECIMALS)
              .size();
      note(row, drifted > 0);
    }
  }

  /** One at a time, each to the same lake. */
  @When("each of these is done to a lake of {int} purchases, and rows are compared:")
  public void rows(int count, List<Map<String, String>> table) throws IOException {
    List<LakeRow> landed = landed(bought(count));
    for (Map<String, String> row : table) {
      SidesByHand sides = new SidesByHand(scene);
      landed.forEach(sides::send);
      sides.commit();
      Meddling.of(row.get("done")).to(landed).forEach(sides::land);
      List<String> found = new ArrayList<>();
      scene.answer(TwoFingerprint.class).differences(sides, one -> found.add(one.toString()));
      Folders.delete(sides.folder());
      note(row, !found.isEmpty());
    }
  }

  /** Neither too little nor too much; what can't be seen so at all is said, too. */
  @Then("all is seen that can be seen so, and what such a detector misses is said")
  public void areSeen() {
    Differences.none("done to the lake", expected, seen);
    List<String> missed =
        seen.keySet().stream()
            .filter(done -> seen.get(done).equals("no") && !done.equals("nothing"))
            .toList();
    scene.measured("%d of %d changes seen", seen.size() - 1 - missed.size(), seen.size() - 1);
    scene.measured(
        "would miss: %s", missed.isEmpty() ? "none of these" : String.join("; ", missed));
  }

  private void note(Map<String, String> row, boolean shown) {
    expected.put(row.get("done"), row.get("seen"));
    seen.put(row.get("done"), shown ? "yes" : "no");
  }

  /** A customer's purchases stand together. */
  private List<Purchase> bought(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              Purchase drawn = shop.draw();
              String customer = "CU-" + (1000 + i * CUSTOMERS / count);
              return new Purchase(customer, drawn.amount(), drawn.itemCode());
            })
        .toList();
  }

  private static List<LakeRow> landed(List<Purchase> bought) {
    return bought.stream().map(LakeRow::landed).toList();
  }

  private static void add(Map<String, CustomerTotal> side, String customer, double amount) {
    CustomerTotal before = side.getOrDefault(customer, CustomerTotal.NONE);
    side.put(customer, new CustomerTotal(before.rows() + 1, before.total() + amount));
  }
}
