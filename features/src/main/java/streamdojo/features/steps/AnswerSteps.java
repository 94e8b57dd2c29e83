package streamdojo.features.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import streamdojo.features.Differences;
import streamdojo.features.Scene;
import streamdojo.kit.drift.CustomerTotal;
import streamdojo.kit.kata.TwoDrift;

/** Steps about two answers to the same question, by hand: no server is asked. */
public final class AnswerSteps {
  private static final int SIX_DECIMALS = 1_000_000;

  private final Scene scene;
  private final Map<String, String> expected = new TreeMap<>();
  private Map<String, CustomerTotal> drift;

  /**
   * @param scene the scenario's own
   */
  public AnswerSteps(Scene scene) {
    this.scene = scene;
  }

  /** Where nothing is said, the side doesn't know the customer. */
  @When("these answers of both sides are compared, the lake's column having {int} decimals:")
  public void compare(int decimals, List<Map<String, String>> rows) {
    Map<String, CustomerTotal> direct = new HashMap<>();
    Map<String, CustomerTotal> lake = new HashMap<>();
    for (Map<String, String> row : rows) {
      String customer = row.get("customer");
      put(direct, customer, row.get("direct rows"), row.get("direct total"));
      put(lake, customer, row.get("lake rows"), row.get("lake total"));
      if (row.get("drifted").equals("yes")) {
        CustomerTotal before = direct.getOrDefault(customer, CustomerTotal.NONE);
        expected.put(customer, text(lake.getOrDefault(customer, CustomerTotal.NONE).minus(before)));
      }
    }
    drift = scene.answer(TwoDrift.class).drift(Map.copyOf(direct), Map.copyOf(lake), decimals);
    scene.measured("%d of %d answers drifted", expected.size(), rows.size());
  }

  /** Rows and totals, lake minus direct. */
  @Then("those have drifted that are said to, and by as much")
  public void areRight() {
    Map<String, String> seen = new TreeMap<>();
    drift.forEach((customer, more) -> seen.put(customer, text(more)));
    Differences.none("customer", expected, seen);
  }

  private static void put(
      Map<String, CustomerTotal> side, String customer, String rows, String total) {
    if (rows != null) {
      side.put(customer, new CustomerTotal(Long.parseLong(rows), Double.parseDouble(total)));
    }
  }

  private static String text(CustomerTotal more) {
    double total = Math.rint(more.total() * SIX_DECIMALS) / SIX_DECIMALS;
    return more.rows() + " rows, " + total;
  }
}
