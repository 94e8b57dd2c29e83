package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import streamdojo.features.Differences;
import streamdojo.features.LandedLake;
import streamdojo.features.Pipeline;
import streamdojo.features.Sales;
import streamdojo.features.Scene;
import streamdojo.kit.Limits;
import streamdojo.kit.lake.LakeFile;

/** Steps about the lake that Connect fills. */
public final class LakeSteps {
  /** A broker deletes what is older than a week, whenever it looks. */
  private static final LocalDate YESTERDAY = LocalDate.now(Clock.systemUTC()).minusDays(1);

  private final Scene scene;
  private final Sales sales;
  private final Pipeline pipeline;
  private final LandedLake lake;
  private final Map<String, String> published = new HashMap<>();

  /**
   * @param scene the scenario's own
   * @param sales the scenario's own
   * @param pipeline the scenario's own
   * @param lake the scenario's own
   */
  public LakeSteps(Scene scene, Sales sales, Pipeline pipeline, LandedLake lake) {
    this.scene = scene;
    this.sales = sales;
    this.pipeline = pipeline;
    this.lake = lake;
  }

  /** In UTC; the time that the record itself says. */
  @Given("transactions with these times of yesterday are on the topic:")
  public void send(List<Map<String, String>> rows) {
    for (Map<String, String> row : rows) {
      sales.send(Integer.parseInt(row.get("partition")), yesterday(row.get("time")));
    }
  }

  /** All that is there; what is from yesterday is of periods that are over. */
  @When("the topic is landed in periods of {int} ms")
  public void land(int millis) {
    pipeline.land(Duration.ofMillis(millis));
    pipeline.awaitLanded();
  }

  /** Periods by their beginning, in UTC. */
  @Then("these files are in the lake, and no other:")
  public void areThere(List<Map<String, String>> rows) {
    Map<String, Object> expected = new TreeMap<>();
    for (Map<String, String> row : rows) {
      int partition = Integer.parseInt(row.get("partition"));
      String at = yesterday(row.get("period")) + ", " + partition;
      expected.put(at + ", from " + row.get("first"), "to " + row.get("last"));
    }
    Map<String, Object> seen = new TreeMap<>();
    for (LakeFile file : lake.files()) {
      String at = file.period() + ", " + file.partition();
      seen.put(at + ", from " + file.first(), "to " + file.last());
    }
    Differences.none("file", expected, seen);
    scene.measured("%d files of %d periods", seen.size(), periods());
  }

  /** The worker begins again as soon as it is started. */
  @When("Connect is killed in the middle of a file of the lake, and started again")
  public void kill() {
    Limits.PIPELINE_CAUGHT_UP
        .await("a file to be published, and another one begun")
        .until(
            () -> {
              pipeline.check();
              return !lake.files().isEmpty() && lake.isBeingWritten();
            });
    scene.servers().kill("connect");
    published.putAll(lake.contents());
    scene.servers().start("connect");
    scene.measured("killed after %d files", published.size());
  }

  /** Each of them once, in its place. */
  @Then("every acknowledged row is in the lake exactly once")
  public void isTheLedger() {
    lake.isTheLedger();
    scene.measured(
        "%d rows in %d files", sales.feed().ledger().messages().size(), lake.files().size());
  }

  /** Since the last kill. */
  @Then("no file of the lake has changed")
  public void isUnchanged() {
    assertThat(lake.contents()).containsAllEntriesOf(published);
  }

  private long periods() {
    return lake.files().stream().map(LakeFile::period).distinct().count();
  }

  private static Instant yesterday(String time) {
    return YESTERDAY.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
  }
}
