package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import streamdojo.features.DeviceTest;
import streamdojo.features.Differences;
import streamdojo.features.ManyShops;
import streamdojo.features.RequestLog;
import streamdojo.features.Scene;
import streamdojo.features.Shop;
import streamdojo.features.SpendersDevices;
import streamdojo.features.TopSpenders;

/** Steps about the devices of those who spend most. */
public final class DeviceSteps {
  private final Scene scene;
  private final Shop shop;
  private final RequestLog log;
  private final TopSpenders spenders;
  private SpendersDevices seen;
  private int top;
  private ManyShops shops;

  /**
   * @param scene the scenario's own
   * @param shop the scenario's own
   * @param log the scenario's own
   * @param spenders the scenario's own
   */
  public DeviceSteps(Scene scene, Shop shop, RequestLog log, TopSpenders spenders) {
    this.scene = scene;
    this.shop = shop;
    this.log = log;
    this.spenders = spenders;
  }

  /** Each request of theirs comes from it with this probability, in percent. */
  @Given("{int} % of the requests of the tenth that spends most come from one device")
  public void plant(int percent) {
    log.plant(decile(), ManyShops.PLANTED, percent / 100.0);
  }

  /** By the answer's query. */
  @When("the direct query is asked for the devices of the top {int}")
  public void ask(int count) {
    top = count;
    seen = SpendersDevices.ask(scene, count);
  }

  /** In any order. */
  @Then("these are their devices:")
  public void are(List<Map<String, String>> rows) {
    Map<String, String> expected = new TreeMap<>();
    rows.forEach(row -> expected.put(key(row), row.get("requests")));
    Map<String, String> found = new TreeMap<>();
    seen.lines().forEach(found::put);
    Differences.none("customer, total, device", expected, found);
    scene.measured("devices of the top %d, as they should be", top);
  }

  /** Totals and requests, of each of them. */
  @Then("totals and requests are the ledger's")
  public void areTheLedgers() {
    seen.areTheLedgers(spenders.customers(top), shop.totals(), log.devices());
  }

  /** One of the three, with the devices that the document's query has named. */
  @Then("{string} is one of them, with the same devices")
  public void isOne(String customer) {
    Differences.none("requests of " + customer, log.devices().get(customer), seen.of(customer));
  }

  /** By the answer's rows alone. */
  @Then("the test over customers finds the planted device")
  public void isFound() {
    Set<String> decile = decile();
    DeviceTest test = new DeviceTest(seen.counts(), decile, scene.seed());
    scene.drawn(test.curve());
    DeviceTest.Finding finding = test.find();
    assertThat(finding.alarm()).as("p = " + finding.p()).isTrue();
    assertThat(finding.device()).isEqualTo(ManyShops.PLANTED);
    scene.measured(
        "p = %.3f; %d customers against %d", finding.p(), decile.size(), top - decile.size());
  }

  /** With the seeds from 1 on, the same in every run; no server is needed. */
  @Given("what customers buy in {int} shops")
  public void open(int count) {
    shops = new ManyShops(count);
  }

  /** The right one, where each request of the tenth comes from it with this probability. */
  @Then("a device planted with {int} % is found in at least {int} % of them")
  public void isFound(int planted, int percent) {
    long found = shops.found(planted / 100.0);
    scene.measured("planted: found in %d of %d shops", found, shops.count());
    assertThat(found).isGreaterThanOrEqualTo(shops.part(percent));
  }

  /** As in the original. */
  @Then("with nothing planted there is an alarm in at most {int} %")
  public void isNoAlarm(int percent) {
    long alarms = shops.alarms();
    scene.measured("nothing planted: %d false alarms", alarms);
    assertThat(alarms).isLessThanOrEqualTo(shops.part(percent));
  }

  /** A customer's requests are not independent of each other then. */
  @Then(
      "with {int} % of a favourite each there is one in at most {int} %, and by requests in more than half")
  public void isNoAlarmWithFavourites(int favourite, int percent) {
    ManyShops.Favourites alarms = shops.favourites(favourite / 100.0);
    scene.measured(
        "each a favourite: %d false alarms; a test over requests: %d",
        alarms.overCustomers(), alarms.overRequests());
    assertThat(alarms.overCustomers()).isLessThanOrEqualTo(shops.part(percent));
    assertThat(alarms.overRequests()).isGreaterThan(shops.part(50));
  }

  private Set<String> decile() {
    return new HashSet<>(spenders.customers(shop.totals().size() / 10));
  }

  private static String key(Map<String, String> row) {
    String device = row.get("device") == null ? "" : row.get("device");
    return row.get("customer") + ", " + row.get("total") + ", " + device;
  }
}
