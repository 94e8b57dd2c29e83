package streamdojo.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.time.Duration;
import streamdojo.features.Sales;
import streamdojo.kit.Pace;

/** Steps about what the stores sell, on the topic transactions. */
public final class SaleSteps {
  private static final int BATCHES_PER_SECOND = 50;

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

  /** Until the scenario's end, or the step that ends it; so often that no poll has to wait long. */
  @Given("{int} transactions a second come")
  public void come(int rate) {
    int batches = Math.min(rate, BATCHES_PER_SECOND);
    Duration period = Duration.ofMillis(1000 / batches);
    sales.come(new Pace(rate / batches, period, Long.MAX_VALUE));
  }

  /** What was sent by then is acknowledged. */
  @When("no more transactions come")
  public void end() {
    sales.feed().end();
  }
}
