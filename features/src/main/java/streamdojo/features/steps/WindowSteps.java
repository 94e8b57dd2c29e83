package streamdojo.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import streamdojo.features.Aggregate;
import streamdojo.features.Checkout;
import streamdojo.features.Differences;
import streamdojo.features.Figures;
import streamdojo.features.SalesByHand;
import streamdojo.features.Scene;
import streamdojo.features.WindowJob;
import streamdojo.features.WindowedSales;
import streamdojo.kit.split.CompletedSale;
import streamdojo.kit.split.Sale;
import streamdojo.kit.split.Store;

/** Steps about completed sales in windows. */
public final class WindowSteps {
  /** Some two minutes from one sale to the next: an hour has thirty. */
  private static final String TILL = "{\"sleep\": 120000, \"Terminals\": 2}";

  private final Scene scene;
  private final Checkout checkout;
  private final WindowedSales sales;
  private final WindowJob job;
  private final SalesByHand byHand;

  /**
   * @param scene the scenario's own
   * @param checkout the scenario's own
   * @param sales the scenario's own
   * @param job the scenario's own
   * @param byHand the scenario's own
   */
  public WindowSteps(
      Scene scene, Checkout checkout, WindowedSales sales, WindowJob job, SalesByHand byHand) {
    this.scene = scene;
    this.checkout = checkout;
    this.sales = sales;
    this.job = job;
    this.byHand = byHand;
  }

  /** In turn in each of the stores that have their id or their name in common with another. */
  @Given("{int} sales are completed as they are paid, in the stores that share an id or a name")
  public void complete(int count) {
    checkout.configure(TILL);
    List<Store> shared = shared(checkout.chain().stores());
    IntStream.range(0, count)
        .mapToObj(i -> checkout.till().next(shared.get(i % shared.size())))
        .sorted(Comparator.comparing((Sale sale) -> sale.payment().paidAt()))
        .forEach(sales::complete);
  }

  /** A row again is a correction; {@code taken back} takes the sale back. */
  @Given("these sales are completed, in this order:")
  public void complete(List<Map<String, String>> rows) {
    byHand.complete(rows);
  }

  /** After that nothing that was completed before counts otherwise. */
  @Given("one more, two hours later, closes their windows")
  public void close() {
    sales.close();
  }

  /** By the answer's script, all of whose jobs are started. */
  @When("windows are made of them")
  public void make() {
    job.start();
  }

  /** Whatever is to come of them is on the topics then. */
  @When("all of them have been read")
  public void awaitRead() {
    job.awaitRead();
  }

  /** Each of the ten, row by row. */
  @Then("all ten aggregates are those of the completed sales, to the cent")
  public void areTheLedgers() {
    int rows = 0;
    for (Aggregate aggregate : Aggregate.ALL) {
      rows += compare(aggregate, sales.counted());
    }
    Figures all = total(sales.counted());
    scene.measured(
        "%s: %d rows in %d aggregates; sales come up to %d s out of order",
        all, rows, Aggregate.ALL.size(), sales.disorder().toSeconds());
  }

  /** All of them. */
  @Then("avro_sales_per_store_per_5min holds:")
  public void holds(List<Map<String, String>> rows) {
    Map<String, String> expected = new TreeMap<>();
    for (Map<String, String> row : rows) {
      String figures = row.get("sales") + " sales, " + row.get("lines") + " lines, ";
      expected.put(byHand.key(row.get("store"), row.get("from")), figures + row.get("total"));
    }
    Map<String, String> seen = new TreeMap<>();
    job.rows(Aggregate.ALL.get(0)).forEach((key, figures) -> seen.put(key, figures.toString()));
    Differences.none("store and window", expected, seen);
  }

  /** In any of the ten. */
  @Then("what changed too late is in none")
  public void isInNone() {
    Aggregate.ALL.forEach(aggregate -> compare(aggregate, sales.counted()));
    scene.measured(
        "in closed windows %s; completed, as corrected later, %s",
        total(sales.counted()), total(sales.there()));
  }

  private int compare(Aggregate aggregate, Collection<CompletedSale> counted) {
    Map<String, Figures> expected = aggregate.of(counted);
    Differences.none(aggregate.topic(), expected, job.rows(aggregate));
    return expected.size();
  }

  private static Figures total(Collection<CompletedSale> sales) {
    return sales.stream()
        .map(sale -> new Figures(1, sale.basketItems().size(), sale.total()))
        .reduce(new Figures(0, 0, new BigDecimal("0.00")), Figures::plus);
  }

  private static List<Store> shared(List<Store> stores) {
    return stores.stream()
        .filter(
            store ->
                stores.stream()
                    .anyMatch(
                        other ->
                            !other.equals(store)
                                && (other.id().equals(store.id())
                                    || other.name().equals(store.name()))))
        .toList();
  }
}
