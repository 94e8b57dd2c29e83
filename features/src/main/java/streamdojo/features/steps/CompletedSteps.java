package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import streamdojo.features.Differences;
import streamdojo.features.Halves;
import streamdojo.features.Scene;
import streamdojo.features.SplitJobs;
import streamdojo.kit.split.CompletedSale;

/** Steps about sales of which both halves are there. */
public final class CompletedSteps {
  private final Scene scene;
  private final Halves halves;
  private final SplitJobs jobs;

  /**
   * @param scene the scenario's own
   * @param halves the scenario's own
   * @param jobs the scenario's own
   */
  public CompletedSteps(Scene scene, Halves halves, SplitJobs jobs) {
    this.scene = scene;
    this.halves = halves;
    this.jobs = jobs;
  }

  /** By the answer, from now on. */
  @Given("baskets and payments are joined")
  public void join() {
    jobs.join();
  }

  /** As the halves that are there make them, and no other. */
  @Then("exactly the sales with both halves are completed, and {int} halves wait for the other")
  public void areCompleted(int waiting) {
    compare(waiting);
  }

  /** All of them, with all that both halves say. */
  @Then("each of them is completed, and marked if its total is not what was paid")
  public void areMarked() {
    compare(0);
  }

  /** Corrected, taken back or completed again. */
  @Then("each sale is as its halves are now, and {int} halves wait for the other")
  public void haveFollowed(int waiting) {
    compare(waiting);
  }

  private void compare(int waiting) {
    Map<String, String> seen = new TreeMap<>();
    jobs.completed(halves.sendLast()).forEach(sale -> seen.put(sale.invoiceNumber(), text(sale)));
    Map<String, String> expected = new TreeMap<>();
    halves.completed().forEach((invoice, sale) -> expected.put(invoice, text(sale)));
    Differences.none("invoice", expected, seen);
    int baskets = halves.waitingBaskets();
    int payments = halves.waitingPayments();
    assertThat(baskets + payments).isEqualTo(waiting);
    long marked = halves.completed().values().stream().filter(CompletedSale::paidDiffers).count();
    scene.measured(
        "%d sales completed, %d of them marked; %d baskets and %d payments wait",
        seen.size(), marked, baskets, payments);
  }

  /** Short, and another one if anything is other. */
  private static String text(CompletedSale sale) {
    return String.format(
        Locale.ROOT,
        "%s paid of %s%s, %d lines, #%08x",
        sale.paid(),
        sale.total(),
        sale.paidDiffers() ? " (differs)" : "",
        sale.basketItems().size(),
        sale.hashCode());
  }
}
