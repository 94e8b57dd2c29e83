package streamdojo.features;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import streamdojo.kit.drift.CustomerTotal;
import streamdojo.kit.drift.LakeRow;
import streamdojo.kit.kata.TwoDrift;
import streamdojo.kit.view.View;

/** The two generals of document 000: who asks Kafka, and who asks the lake. */
public final class Generals {
  private static final String CUSTOMERS =
      "SELECT customerid, count(*), sum(amount) FROM purchases GROUP BY customerid";
  private static final String ALL = "SELECT count(*), sum(amount) FROM purchases";

  private final Scene scene;
  private final Landing landing;

  /**
   * @param scene the scenario's own
   * @param landing the scenario's own, for the lake
   */
  public Generals(Scene scene, Landing landing) {
    this.scene = scene;
    this.landing = landing;
  }

  /** The one who asks Kafka. */
  public View direct() {
    return scene.direct();
  }

  /** The one who asks the lake. */
  public View lake() {
    return landing.view();
  }

  /** Which customers have drifted, and by how much, by the answer's measure. */
  public Map<String, CustomerTotal> drift() {
    return scene
        .answer(TwoDrift.class)
        .drift(customers(direct()), customers(lake()), LakeRow.DECIMALS);
  }

  /** What each customer has spent, as a side has it. */
  public static Map<String, CustomerTotal> customers(View side) {
    Map<String, CustomerTotal> totals = new HashMap<>();
    side.ask(CUSTOMERS).rows().forEach(row -> totals.put((String) row.get(0), total(row, 1)));
    return totals;
  }

  /** What all of them have spent. */
  public static CustomerTotal all(View side) {
    return total(side.ask(ALL).rows().get(0), 0);
  }

  /** The document's answer: customers and totals, in its order. */
  public static Map<String, Double> top(View side, String sql) {
    Map<String, Double> totals = new LinkedHashMap<>();
    side.ask(sql)
        .rows()
        .forEach(row -> totals.put((String) row.get(0), ((Number) row.get(1)).doubleValue()));
    return totals;
  }

  private static CustomerTotal total(List<Object> row, int first) {
    Number sum = (Number) row.get(first + 1);
    return new CustomerTotal(
        ((Number) row.get(first)).longValue(), sum == null ? 0 : sum.doubleValue());
  }
}
