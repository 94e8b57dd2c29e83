package streamdojo.features.steps;

import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import streamdojo.features.Checkout;
import streamdojo.features.CompletedSales;
import streamdojo.features.SplitJobs;
import streamdojo.kit.split.BasketItem;
import streamdojo.kit.split.Sale;

/** Steps about completed sales that come, as from a job that has joined them. */
public final class LineSteps {
  private static final BigDecimal CENT = new BigDecimal("0.01");

  private final Checkout checkout;
  private final CompletedSales completed;
  private final SplitJobs jobs;

  /**
   * @param checkout the scenario's own
   * @param completed the scenario's own
   * @param jobs the scenario's own
   */
  public LineSteps(Checkout checkout, CompletedSales completed, SplitJobs jobs) {
    this.checkout = checkout;
    this.completed = completed;
    this.jobs = jobs;
  }

  /** Two of its lines are the same, quantity included. */
  @When("{int} sales are completed, each with its first line once more as its last")
  public void completeWithTwins(int count) {
    for (Sale sale : sales(count)) {
      completed.send(sale.with(oneMore(sale)));
    }
  }

  /** Sales of the scenario's choice. */
  @When("these sales are completed:")
  public void complete(List<Map<String, String>> rows) {
    for (Map<String, String> row : rows) {
      completed.send(checkout.draw(row.get("invoice number"), Integer.parseInt(row.get("lines"))));
    }
  }

  /** A row a sale of three lines, which are there before that happens. */
  @When("these things happen, each to a sale that has its lines:")
  public void happen(List<String> rows) {
    List<Sale> sales = rows.stream().map(row -> checkout.draw(row, 3)).toList();
    sales.forEach(completed::send);
    jobs.unnested(sales.stream().map(Sale::invoiceNumber).toList());
    sales.forEach(sale -> happens(sale.invoiceNumber(), sale));
  }

  private void happens(String what, Sale sale) {
    List<BasketItem> items = sale.basketItems();
    switch (what) {
      case "it comes again" -> completed.send(sale);
      case "its payment is corrected" ->
          completed.send(sale.with(sale.payment().of(sale.total().add(CENT))));
      case "its first line is taken out" ->
          completed.send(sale.with(items.subList(1, items.size())));
      case "all its lines are taken out" -> completed.send(sale.with(List.of()));
      case "a line is added" -> completed.send(sale.with(oneMore(sale)));
      case "it is taken back" -> completed.delete(sale);
      case "it is taken back, and comes again" -> {
        completed.delete(sale);
        completed.send(sale);
      }
      default -> throw new IllegalArgumentException(what);
    }
  }

  private static List<BasketItem> oneMore(Sale sale) {
    List<BasketItem> items = new ArrayList<>(sale.basketItems());
    items.add(items.get(0));
    return items;
  }

  private List<Sale> sales(int count) {
    return Stream.generate(checkout.till()::next).limit(count).toList();
  }
}
