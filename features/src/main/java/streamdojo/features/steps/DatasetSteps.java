package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import streamdojo.features.Datasets;
import streamdojo.features.Landing;
import streamdojo.features.NewDataset;
import streamdojo.features.RequestLog;
import streamdojo.features.Scene;
import streamdojo.kit.view.Rows;

/** Steps about which datasets there are, and where. */
public final class DatasetSteps {
  private final Scene scene;
  private final Datasets datasets;
  private final Landing landing;
  private final RequestLog log;
  private final NewDataset added;
  private Set<String> hidden;
  private Rows direct;
  private Rows lake;
  private NewDataset.Ways ways;

  /**
   * @param scene the scenario's own
   * @param datasets the scenario's own
   * @param landing the scenario's own
   * @param log the scenario's own
   * @param added the scenario's own
   */
  public DatasetSteps(
      Scene scene, Datasets datasets, Landing landing, RequestLog log, NewDataset added) {
    this.scene = scene;
    this.datasets = datasets;
    this.landing = landing;
    this.log = log;
    this.added = added;
  }

  /** Records go into one partition of two; {@code all gone} means that retention has been there. */
  @Given("these topics and tables:")
  public void create(List<Map<String, String>> rows) {
    for (Map<String, String> row : rows) {
      String topic = row.get("topic");
      boolean gone = "all gone".equals(row.get("records"));
      int records = gone ? 3 : Integer.parseInt(row.get("records"));
      int partition = row.get("partition") == null ? 0 : Integer.parseInt(row.get("partition"));
      datasets.create(topic, records, partition);
      if (gone) {
        datasets.empty(topic);
      }
      if (row.get("table") != null) {
        datasets.table(row.get("table"));
      }
      if (row.get("table elsewhere") != null) {
        datasets.tableElsewhere(row.get("table elsewhere"));
      }
    }
  }

  /** One answer is asked again and again. */
  @When("it is asked which datasets the lake lacks")
  public void ask() {
    hidden = datasets.hidden();
  }

  /** These, and no other. */
  @Then("it lacks {string}")
  public void lacks(String names) {
    assertThat(hidden).as("hidden datasets").containsExactlyInAnyOrder(names.split(", "));
    scene.measured("hidden: %s", String.join(", ", hidden));
  }

  /** Whatever else there is. */
  @Then("it lacks nothing")
  public void lacksNothing() {
    assertThat(hidden).as("hidden datasets").isEmpty();
  }

  /** Nobody has declared anything to the direct query. */
  @When("the lake and the direct query are asked what there is:")
  public void show(String sql) {
    lake = landing.view().ask(sql);
    direct = scene.direct().ask(sql);
  }

  /** In any order. */
  @Then("the direct query shows {string}, and the lake {string}")
  public void shows(String topics, String tables) {
    assertThat(names(direct)).containsExactlyInAnyOrder(topics.split(", "));
    assertThat(names(lake)).containsExactlyInAnyOrder(tables.split(", "));
    scene.measured("direct: %s; lake: %s", topics, tables);
  }

  /** The lake's way is a table, a connector and landing. */
  @When("both ways to an answer about requestlog are begun at once:")
  public void race(String sql) {
    ways = added.ask(sql);
  }

  /** The times are those of this machine. */
  @Then("the direct query has answered with no step before, and the lake later, after its steps")
  public void isLater() {
    assertThat(rows(ways.direct())).as("answer, asked directly").isEqualTo(log.agents());
    assertThat(rows(ways.lake())).as("the lake's answer").isEqualTo(log.agents());
    assertThat(ways.direct().steps()).isEmpty();
    assertThat(ways.lake().took()).as("the lake's time").isGreaterThan(ways.direct().took());
    scene.measured(
        "direct %d ms, without any step; lake %d ms, after %s",
        ways.direct().took().toMillis(),
        ways.lake().took().toMillis(),
        String.join(", ", ways.lake().steps()));
  }

  private static List<String> names(Rows rows) {
    return rows.rows().stream().map(row -> (String) row.get(0)).toList();
  }

  private static Map<String, Long> rows(NewDataset.Way way) {
    Map<String, Long> seen = new TreeMap<>();
    way.rows()
        .rows()
        .forEach(row -> seen.put((String) row.get(0), ((Number) row.get(1)).longValue()));
    return seen;
  }
}
