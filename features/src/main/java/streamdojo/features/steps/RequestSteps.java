package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import streamdojo.features.Differences;
import streamdojo.features.Landing;
import streamdojo.features.RequestLog;
import streamdojo.features.Scene;
import streamdojo.kit.Trouble;
import streamdojo.kit.fomo.Request;
import streamdojo.kit.fomo.Requests;
import streamdojo.kit.purchase.Purchases;

/** Steps about what customers ask for, on the topic requestlog, which nobody lands. */
public final class RequestSteps {
  /** The document's own example: a customer who spends much. */
  private static final String CUSTOMER = "CU-1277";

  private final Scene scene;
  private final RequestLog log;
  private final Landing landing;
  private String query;

  /**
   * @param scene the scenario's own
   * @param log the scenario's own
   * @param landing the scenario's own
   */
  public RequestSteps(Scene scene, RequestLog log, Landing landing) {
    this.scene = scene;
    this.log = log;
    this.landing = landing;
  }

  /** Sent and acknowledged. */
  @Given("{int} request(s) is/are on the topic requestlog")
  public void send(int count) {
    log.feed().send(count);
  }

  /** As many as the document has, drawn with its seed. */
  @Given("the document's requests are on the topic requestlog")
  public void sendDocuments() {
    Requests drawn = new Requests(Purchases.SEED);
    log.feed().send(Stream.generate(drawn::next).limit(Purchases.COUNT).toList());
  }

  /** Sent and acknowledged. */
  @Given("these requests are on the topic requestlog:")
  public void send(List<Map<String, String>> rows) {
    log.feed()
        .send(
            rows.stream()
                .map(row -> new Request(row.get("customerId"), row.get("userAgent")))
                .toList());
  }

  /** The document's question about one customer. */
  @When("the direct query is asked for one customer's devices:")
  public void ask(String sql) {
    query = sql;
    Map<String, Long> seen = new TreeMap<>();
    scene
        .direct()
        .ask(sql)
        .rows()
        .forEach(row -> seen.put("" + row.get(0), ((Number) row.get(1)).longValue()));
    Map<String, Long> expected = log.devices().get(CUSTOMER);
    Differences.none("requests of " + CUSTOMER, expected, seen);
    long requests = seen.values().stream().mapToLong(Long::longValue).sum();
    assertThat(requests).as("requests of " + CUSTOMER).isGreaterThanOrEqualTo(3);
    scene.measured("%s: %d requests from %d devices", CUSTOMER, requests, seen.size());
  }

  /** It isn't empty there: nobody has heard of it. */
  @Then("the lake, asked the same, says that there is no such table")
  public void isNotLanded() {
    Throwable refused = catchThrowable(() -> landing.view().ask(query));
    assertThat(refused)
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("There is no table requestlog.");
    scene.measured("the lake: '%s'", refused.getMessage().replace("\n", " "));
  }
}
