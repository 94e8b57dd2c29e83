package streamdojo.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import streamdojo.features.Checkout;
import streamdojo.kit.split.BasketItem;
import streamdojo.kit.split.Product;
import streamdojo.kit.split.Sale;
import streamdojo.kit.split.Store;

/** Steps about a till that sells. */
public final class TillSteps {
  private final Checkout checkout;

  /**
   * @param checkout the scenario's own
   */
  public TillSteps(Checkout checkout) {
    this.checkout = checkout;
  }

  /** What the file doesn't say is as in the original's. */
  @Given("a till with this configuration file:")
  public void configure(String file) {
    checkout.configure(file);
  }

  /** In any stores. */
  @When("it sells {int} times")
  public void sell(int count) {
    checkout.route(Stream.generate(checkout.till()::next).limit(count).toList());
  }

  /** Those with an id or a name in common among them. */
  @When("it sells {int} times in each of its stores")
  public void sellEverywhere(int count) {
    List<Sale> sales = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      checkout.chain().stores().forEach(store -> sales.add(checkout.till().next(store)));
    }
    checkout.route(sales);
  }

  /** Sales of the scenario's choice: a number, and how many lines. */
  @When("it sells these:")
  public void sell(List<Map<String, String>> rows) {
    List<Sale> sales = new ArrayList<>();
    for (Map<String, String> row : rows) {
      sales.add(checkout.draw(row.get("invoice number"), Integer.parseInt(row.get("lines"))));
    }
    checkout.route(sales);
  }

  /** A till a rate, a sale a row; its number is the row itself. */
  @When("it sells for these totals, at these rates of VAT:")
  public void sellFor(List<Map<String, String>> rows) {
    for (Map<String, String> row : rows) {
      checkout.configure("{\"vatrate\": " + row.get("rate") + "}");
      BigDecimal total = new BigDecimal(row.get("total"));
      Product product = new Product("1", "Anything", "Anyone's", "Any", total);
      String invoice = total + " at " + row.get("rate");
      List<BasketItem> items = List.of(BasketItem.of(product, 1));
      checkout.route(List.of(checkout.till().next(store(), invoice, items)));
    }
  }

  private Store store() {
    return checkout.chain().stores().get(0);
  }
}
