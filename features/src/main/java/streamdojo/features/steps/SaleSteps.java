package streamdojo.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import streamdojo.features.Sales;

/** Steps about what the stores sell, on the topic transactions. */
public final class SaleSteps {
  private final Sales sales;

  /**
   * @param sales the scenario's own
   */
  public SaleSteps(Sales sales) {
    this.sales = sales;
  }

  /** Sent and acknowledged. */
  @Given("{int} transactions are on the topic")
  public void send(int count) {
    sales.feed().send(count);
  }

  /** They are on the topic, but not for those who read committed records only. */
  @Given("{int} transactions in each partition are taken back")
  public void sendAndAbort(int count) {
    sales.sendAndAbort(count);
  }

  /** Until the scenario's end, or the step that ends it. */
  @Given("{int} transactions a second come")
  public void come(int rate) {
    sales.come(rate);
  }

  /** What was sent by then is acknowledged. */
  @When("no more transactions come")
  public void end() {
    sales.feed().end();
  }
}
