package streamdojo.features.steps;

import io.cucumber.java.DataTableType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import streamdojo.features.LandedByHand;
import streamdojo.features.Loaders;
import streamdojo.features.Pipeline;
import streamdojo.features.Sales;
import streamdojo.features.Scene;
import streamdojo.features.WarehouseRows;
import streamdojo.kit.lake.LakeFile;
import streamdojo.kit.port.CrashPoint;
import streamdojo.kit.port.DatabaseRun;
import streamdojo.kit.slow.Transaction;

/** Steps about the loader alone: its files are landed by hand, no Kafka is asked. */
public final class LoaderSteps {
  private static final Instant FIRST_PERIOD = Instant.parse("2024-06-10T09:30:00Z");
  private static final Duration PERIOD = Duration.ofMinutes(1);

  /** More than any answer needs for two small files; if it is reached, the answer loops. */
  private static final int MOST_CALLS = 40;

  private final Scene scene;
  private final Sales sales;
  private final LandedByHand landed;
  private final Loaders loaders;
  private final Pipeline pipeline;

  /**
   * @param scene the scenario's own
   * @param sales the scenario's own, which draws what is landed
   * @param landed the scenario's own
   * @param loaders the scenario's own
   * @param pipeline the scenario's own, for its warehouse
   */
  public LoaderSteps(
      Scene scene, Sales sales, LandedByHand landed, Loaders loaders, Pipeline pipeline) {
    this.scene = scene;
    this.sales = sales;
    this.landed = landed;
    this.loaders = loaders;
    this.pipeline = pipeline;
  }

  /** An empty cell stands for null. */
  @DataTableType
  public Transaction transaction(Map<String, String> row) {
    String amount = row.get("amount");
    String time = row.get("paymentTime");
    return new Transaction(
        row.get("storeId"),
        amount == null ? null : Double.valueOf(amount),
        row.get("paymentTermCode"),
        time == null ? null : Long.valueOf(time),
        row.get("itemCode"));
  }

  /** Said again, there are files that came late. */
  @Given("{int} transactions of each of the first {int} periods are landed")
  public void land(int count, int periods) {
    for (int period = 0; period < periods; period++) {
      landed.land(period(period), draw(count));
    }
  }

  /** Transactions of the scenario's choice. */
  @Given("these transactions are landed:")
  public void land(List<Transaction> rows) {
    landed.land(period(0), rows);
  }

  /** As far as the middle of its last line. */
  @Given("a file of {int} more transactions is being written")
  public void begin(int count) {
    landed.begin(draw(count));
  }

  /** By a rename, as ever. */
  @When("that file is published")
  public void publish() {
    landed.publish(period(0));
  }

  /** To its end. */
  @When("the loader runs")
  public void run() {
    loaders.run(landed::files);
  }

  /** One loader after the other, the n-th stopped before its n-th call; the last one is not. */
  @When("loaders are stopped before their first, second, … call, until one is through")
  public void stopAtEachCall() {
    List<String> stopped = new ArrayList<>();
    for (int at = 1; at <= MOST_CALLS; at++) {
      CrashPoint point = new CrashPoint(at);
      DatabaseRun.Way way = loaders.run(landed::files, point);
      if (way == DatabaseRun.Way.DONE) {
        scene.measured("stopped before %s", String.join(", ", stopped));
        return;
      }
      stopped.add(point.before());
    }
    throw new AssertionError("The loader made more than " + MOST_CALLS + " calls: " + stopped);
  }

  /** Each time with a file that is new to both. */
  @When("two loaders run at once, one held before its first, second, … call, until it has no more")
  public void runTwo() {
    List<String> held = new ArrayList<>();
    for (int at = 1; at <= MOST_CALLS; at++) {
      LakeFile file = landed.land(period(at), draw(2));
      String before = loaders.runTwo(() -> List.of(file), at);
      if (before == null) {
        scene.measured("held before %s", String.join(", ", held));
        return;
      }
      held.add(before);
    }
    throw new AssertionError("The loader made more than " + MOST_CALLS + " calls: " + held);
  }

  /** As often as it was landed, its amount rounded as the warehouse rounds it. */
  @Then("every landed row is in the warehouse as often as it was landed")
  public void areLoaded() {
    WarehouseRows.areThese(landed.rows(), pipeline.warehouse());
    scene.measured(
        "%d rows of %d files in the warehouse", landed.rows().size(), landed.files().size());
  }

  private List<Transaction> draw(int count) {
    return Stream.generate(sales::draw).limit(count).toList();
  }

  private static Instant period(int number) {
    return FIRST_PERIOD.plus(PERIOD.multipliedBy(number));
  }
}
