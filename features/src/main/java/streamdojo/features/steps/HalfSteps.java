package streamdojo.features.steps;

import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import streamdojo.features.Checkout;
import streamdojo.features.Halves;
import streamdojo.features.SplitJobs;
import streamdojo.kit.split.Payment;
import streamdojo.kit.split.Sale;

/** Steps about baskets and payments that come. */
public final class HalfSteps {
  private static final BigDecimal CENT = new BigDecimal("0.01");

  private final Checkout checkout;
  private final Halves halves;
  private final SplitJobs jobs;
  private List<Sale> withoutPayment = List.of();
  private List<Sale> withoutBasket = List.of();

  /**
   * @param checkout the scenario's own
   * @param halves the scenario's own
   * @param jobs the scenario's own
   */
  public HalfSteps(Checkout checkout, Halves halves, SplitJobs jobs) {
    this.checkout = checkout;
    this.halves = halves;
    this.jobs = jobs;
  }

  /** No sale has both halves. */
  @When("{int} baskets come, and {int} payments of other sales")
  public void sendHalves(int baskets, int payments) {
    withoutPayment = sales(baskets);
    withoutBasket = sales(payments);
    withoutPayment.forEach(sale -> halves.send(halves.basket(sale)));
    withoutBasket.forEach(sale -> halves.send(sale.payment()));
  }

  /** Now each has. */
  @When("the other half of each comes")
  public void sendOtherHalves() {
    withoutPayment.forEach(sale -> halves.send(sale.payment()));
    withoutBasket.forEach(sale -> halves.send(halves.basket(sale)));
  }

  /** Sales of the scenario's choice. */
  @When("both halves of these sales come:")
  public void sendBoth(List<Map<String, String>> rows) {
    for (Map<String, String> row : rows) {
      Sale sale = checkout.draw(row.get("invoice number"), Integer.parseInt(row.get("lines")));
      sale = sale.paidAt(sale.sold().plusSeconds(Long.parseLong(row.get("paid after, s"))));
      BigDecimal paid = sale.total().add(new BigDecimal(row.get("paid too much")));
      halves.send(halves.basket(sale));
      halves.send(sale.payment().of(paid));
    }
  }

  /** Of the first sales that were completed. */
  @When("{int} payments of completed sales are deleted")
  public void delete(int count) {
    halves.completed().keySet().stream().limit(count).toList().forEach(halves::delete);
  }

  /** A row a sale, which is completed before that happens. */
  @When("these things happen, each to a completed sale:")
  public void happen(List<String> rows) {
    List<Sale> sales = sales(rows.size());
    sales.forEach(sale -> halves.send(halves.basket(sale)));
    sales.forEach(sale -> halves.send(sale.payment()));
    jobs.completed(sales.stream().map(Sale::invoiceNumber).toList());
    for (int i = 0; i < rows.size(); i++) {
      happens(rows.get(i), sales.get(i));
    }
  }

  private void happens(String what, Sale sale) {
    Payment payment = sale.payment();
    switch (what) {
      case "its basket comes again" -> halves.send(halves.basket(sale));
      case "its payment comes again" -> halves.send(payment);
      case "a cent more is paid" -> halves.send(payment.of(payment.paid().add(CENT)));
      case "a cent more is paid, then the total" -> {
        halves.send(payment.of(payment.paid().add(CENT)));
        halves.send(payment);
      }
      case "its payment is deleted" -> halves.delete(sale.invoiceNumber());
      case "its payment is deleted twice" -> {
        halves.delete(sale.invoiceNumber());
        halves.delete(sale.invoiceNumber());
      }
      case "its payment is deleted, and comes again" -> {
        halves.delete(sale.invoiceNumber());
        halves.send(payment);
      }
      default -> throw new IllegalArgumentException(what);
    }
  }

  private List<Sale> sales(int count) {
    return Stream.generate(checkout.till()::next).limit(count).toList();
  }
}
