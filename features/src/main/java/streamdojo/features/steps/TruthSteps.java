package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;
import java.util.TreeMap;
import streamdojo.features.Differences;
import streamdojo.features.Found;
import streamdojo.features.Generals;
import streamdojo.features.LakeLook;
import streamdojo.features.Landing;
import streamdojo.features.RogueClient;
import streamdojo.features.RowCounts;
import streamdojo.features.Scene;
import streamdojo.features.Shop;
import streamdojo.features.Tills;
import streamdojo.kit.drift.CannotBeShown;
import streamdojo.kit.drift.CustomerTotal;
import streamdojo.kit.drift.Difference;
import streamdojo.kit.port.RecordValues;
import streamdojo.kit.purchase.Purchase;
import streamdojo.kit.slow.Total;

/** Steps about who is right, and whether that can be shown. */
public final class TruthSteps {
  private static final double ADDED = 1e-6;

  private final Scene scene;
  private final Shop shop;
  private final Landing landing;
  private final Generals generals;
  private final LakeLook look;
  private final Tills tills;

  /**
   * @param scene the scenario's own
   * @param shop the scenario's own
   * @param landing the scenario's own
   * @param generals the scenario's own
   * @param look the scenario's own
   * @param tills the scenario's own
   */
  public TruthSteps(
      Scene scene, Shop shop, Landing landing, Generals generals, LakeLook look, Tills tills) {
    this.scene = scene;
    this.shop = shop;
    this.landing = landing;
    this.generals = generals;
    this.look = look;
    this.tills = tills;
  }

  /** The ledger to the last digit, the direct query to what adding doubles in any order costs. */
  @Then(
      "the topic, read from offset 0, gives each customer's total as the ledger has it, and the direct query")
  public void isTheLedger() {
    assertThat(look.sides().firstOffsets().values()).as("first offsets").containsOnly(0L);
    Map<String, Total> read = new TreeMap<>();
    scene
        .kafka()
        .records()
        .each(
            shop.topic(),
            new RecordValues<>(Purchase.class, scene.registry()),
            at ->
                read.merge(
                    at.value().customerId(),
                    Total.NONE.plus(at.value().amount()),
                    (before, one) -> before.plus(at.value().amount())));
    Differences.none("customer", shop.totals(), read);
    Map<String, CustomerTotal> direct = Generals.customers(generals.direct());
    assertThat(direct.keySet()).isEqualTo(read.keySet());
    read.forEach(
        (customer, total) ->
            assertThat(direct.get(customer).total())
                .as(customer)
                .isCloseTo(total.sum().doubleValue(), within(ADDED)));
    scene.measured("%d customers alike on the topic, in the ledger, asked directly", read.size());
  }

  /** All of them, and no other. */
  @Then("the lake has another total for each of the rogue client's customers")
  public void isAnother() {
    Map<String, CustomerTotal> direct = Generals.customers(generals.direct());
    long others =
        Generals.customers(generals.lake()).entrySet().stream()
            .filter(
                one ->
                    one.getValue().rows()
                        != direct.getOrDefault(one.getKey(), CustomerTotal.NONE).rows())
            .count();
    assertThat(others).as("customers with other rows").isEqualTo(RogueClient.CUSTOMERS);
  }

  /** The lake without what is surplus and with what is missing is the topic. */
  @Then("the differences found explain the lake to the last row")
  public void explain() {
    RowCounts mended = look.lake();
    int values = 0;
    for (Difference one : look.differences()) {
      mended.add(one.row(), one.missing() - one.surplus());
      values++;
    }
    Differences.none("row", look.topic().counts(), mended.counts());
    scene.measured("%d values explain it", values);
  }

  /** As time does, with what is older than a topic keeps. */
  @When("retention has deleted the first {int} purchases of each partition")
  public void retain(int count) {
    shop.retain(count);
  }

  /** Instead of differences that are none. */
  @Then("it is said that it cannot be shown who is right")
  public void cannotBeShown() {
    Found found;
    try {
      found = look.found();
    } catch (CannotBeShown said) {
      scene.measured("%s", said.getMessage());
      return;
    }
    throw new AssertionError("Instead of that: " + found);
  }

  /** A receipt each. */
  @When(
      "tills send {int} purchases, each with its receipt's number as key and its till in a header")
  public void sell(int count) {
    shop.feed();
    tills.sell(count);
  }

  /** None of it can be told from the rest by its value. */
  @When("a till sends {int} of them again, and somebody sends one that nobody has bought")
  public void spoil(int again) {
    tills.sendAgain(again);
    tills.sendWrong();
  }

  /** The sink has committed the topic's end. */
  @When("the lake has all that is on the topic")
  public void awaitTopic() {
    landing.awaitLanded(scene.kafka().records().ends(shop.topic()));
  }

  /** They agree with each other, and not with the tills. */
  @Then("both generals count {int} purchases where {int} were made")
  public void areWrong(int counted, int made) {
    CustomerTotal direct = Generals.all(generals.direct());
    CustomerTotal lake = Generals.all(generals.lake());
    assertThat(direct.rows()).as("asked directly").isEqualTo(counted);
    assertThat(lake.rows()).as("in the lake").isEqualTo(counted);
    assertThat(lake.total()).isCloseTo(direct.total(), within(counted * 0.0005));
    assertThat(tills.bought()).hasSize(made);
    double worth = tills.bought().stream().mapToDouble(Purchase::amount).sum();
    scene.measured(
        "both say %d purchases, %.2f; it were %d, %.2f", counted, direct.total(), made, worth);
  }

  /** Which the lake's columns don't keep. */
  @Then("{int} receipts are on the topic twice, and {int} record is from no till")
  public void show(int twice, int strangers) {
    assertThat(tills.shown())
        .isEqualTo(
            Map.of("receipts twice", (long) twice, "records from no till", (long) strangers));
    scene.measured("%d receipts twice, %d record from no till", twice, strangers);
  }
}
