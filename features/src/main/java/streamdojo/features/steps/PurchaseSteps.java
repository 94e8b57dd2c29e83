package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.DataTableType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import streamdojo.features.Landing;
import streamdojo.features.Scene;
import streamdojo.features.Shop;
import streamdojo.features.TopSpenders;
import streamdojo.kit.purchase.Purchase;
import streamdojo.kit.purchase.Purchases;
import streamdojo.kit.view.Rows;

/** Steps about what customers buy, on the topic purchases and in the lake. */
public final class PurchaseSteps {
  private final Scene scene;
  private final Shop shop;
  private final Landing landing;
  private final TopSpenders spenders;
  private Rows lake;
  private Rows direct;

  /**
   * @param scene the scenario's own
   * @param shop the scenario's own
   * @param landing the scenario's own
   * @param spenders the scenario's own
   */
  public PurchaseSteps(Scene scene, Shop shop, Landing landing, TopSpenders spenders) {
    this.scene = scene;
    this.shop = shop;
    this.landing = landing;
    this.spenders = spenders;
  }

  /** An empty cell stands for null. */
  @DataTableType
  public Purchase purchase(Map<String, String> row) {
    return new Purchase(
        row.get("customerId"), Double.valueOf(row.get("amount")), row.get("itemCode"));
  }

  /** Sent and acknowledged. */
  @Given("{int} purchases are on the topic")
  public void send(int count) {
    shop.feed().send(count);
  }

  /** As many as the document has, drawn with its seed. */
  @Given("the document's purchases are on the topic")
  public void sendDocuments() {
    shop.feed().send(draw(Purchases.COUNT));
  }

  /** Sent and acknowledged. */
  @Given("these purchases are on the topic:")
  public void send(List<Purchase> rows) {
    shop.feed().send(rows);
  }

  /** By the connector, which goes on landing what comes later. */
  @Given("purchases are landed in the lake")
  public void land() {
    landing.start();
    landing.awaitLanded();
  }

  /** Nothing need be in it. */
  @Given("the lake has its table")
  public void createTable() {
    landing.table();
  }

  /** The lake first. */
  @When("the lake and the direct query are asked who spends most:")
  public void ask(String sql) {
    lake = landing.view().ask(sql);
    direct = scene.direct().ask(sql);
  }

  /** Amounts in the lake are rounded one by one. */
  @Then("both name the ledger's three with their totals, to the rounding of the lake")
  public void areTheLedgers() {
    assertThat(lake.rows()).as("rows of the lake").hasSize(3);
    assertThat(direct.rows()).as("rows, asked directly").hasSize(3);
    assertThat(landing.table().count())
        .as("rows in the lake")
        .isEqualTo(shop.feed().ledger().size());
    spenders.areThese("The lake", lake.rows(), true);
    spenders.areThese("The direct query", direct.rows(), false);
    scene.measured("%d purchases; both sides: %s", shop.feed().ledger().size(), words(lake));
  }

  private static List<Purchase> draw(int count) {
    return Stream.generate(new Purchases(Purchases.SEED)::next).limit(count).toList();
  }

  private static String words(Rows rows) {
    return String.join(
        ", ",
        rows.rows().stream()
            .map(row -> "%s %.2f".formatted(row.get(0), ((Number) row.get(1)).doubleValue()))
            .toList());
  }
}
