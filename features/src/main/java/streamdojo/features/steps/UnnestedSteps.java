package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import streamdojo.features.CompletedSales;
import streamdojo.features.Differences;
import streamdojo.features.Halves;
import streamdojo.features.Scene;
import streamdojo.features.SplitJobs;
import streamdojo.kit.split.CompletedSale;
import streamdojo.kit.split.UnnestedLine;

/** Steps about the lines of completed sales. */
public final class UnnestedSteps {
  private final Scene scene;
  private final Halves halves;
  private final CompletedSales completed;
  private final SplitJobs jobs;

  /**
   * @param scene the scenario's own
   * @param halves the scenario's own
   * @param completed the scenario's own
   * @param jobs the scenario's own
   */
  public UnnestedSteps(Scene scene, Halves halves, CompletedSales completed, SplitJobs jobs) {
    this.scene = scene;
    this.halves = halves;
    this.completed = completed;
    this.jobs = jobs;
  }

  /** By the answer, from now on. */
  @Given("completed sales are unnested")
  public void unnest() {
    jobs.unnest();
  }

  /** Of the sales that are on avro_salescompleted. */
  @Then("each of their lines is unnested exactly once, and the subtotals make up the totals")
  public void areUnnested() {
    compare();
  }

  /** From none to ten thousand. */
  @Then("each has as many lines as that, and the subtotals make up the totals")
  public void areAsMany() {
    compare();
  }

  /** Corrected, taken back or completed again. */
  @Then("each has the lines that it has now, and the subtotals make up the totals")
  public void haveFollowed() {
    compare();
  }

  /** Of the sales whose halves are on their topics. */
  @Then("each line of the sales with both halves is unnested exactly once")
  public void areUnnestedOfHalves() {
    List<String> last = halves.sendLast();
    compare(halves.completed().values(), jobs.unnested(last));
  }

  private void compare() {
    String last = completed.sendLast();
    compare(completed.there(), jobs.unnested(List.of(last)));
  }

  private void compare(Collection<CompletedSale> sales, List<UnnestedLine> lines) {
    Map<String, String> expected = new TreeMap<>();
    BigDecimal totals = BigDecimal.ZERO;
    for (CompletedSale sale : sales) {
      sale.lines().forEach(line -> expected.merge(name(line), text(line), String::concat));
      totals = totals.add(sale.total());
    }
    Map<String, String> seen = new TreeMap<>();
    BigDecimal subtotals = BigDecimal.ZERO;
    for (UnnestedLine line : lines) {
      seen.merge(name(line), text(line), String::concat);
      subtotals = subtotals.add(line.subtotal());
    }
    Differences.none("line", expected, seen);
    assertThat(subtotals).isEqualByComparingTo(totals);
    scene.measured(
        "%d lines of %d sales, subtotals %s, totals %s",
        lines.size(), sales.size(), subtotals, totals);
  }

  private static String name(UnnestedLine line) {
    return line.invoiceNumber() + " " + line.line();
  }

  /** Short, and another one if anything is other. */
  private static String text(UnnestedLine line) {
    return String.format(
        Locale.ROOT,
        "%s by %s %s #%08x",
        line.product(),
        line.brand(),
        line.subtotal(),
        line.hashCode());
  }
}
