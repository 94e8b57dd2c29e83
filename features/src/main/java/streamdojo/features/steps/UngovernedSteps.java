package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import streamdojo.features.Landing;
import streamdojo.features.Scene;
import streamdojo.features.Shop;
import streamdojo.features.Ungoverned;
import streamdojo.kit.Trouble;
import streamdojo.kit.view.Aside;
import streamdojo.kit.view.Rows;

/** Steps about what nobody keeps off a topic, and who says what about it. */
public final class UngovernedSteps {
  private final Scene scene;
  private final Shop shop;
  private final Landing landing;
  private final Ungoverned ungoverned;
  private long landed;

  /**
   * @param scene the scenario's own
   * @param shop the scenario's own
   * @param landing the scenario's own
   * @param ungoverned the scenario's own
   */
  public UngovernedSteps(Scene scene, Shop shop, Landing landing, Ungoverned ungoverned) {
    this.scene = scene;
    this.shop = shop;
    this.landing = landing;
    this.ungoverned = ungoverned;
  }

  /** By a next schema, which the registry has taken. */
  @When("a purchase comes whose amount is called price")
  public void rename() {
    landed = landing.table().count();
    ungoverned.sendRenamed();
  }

  /** No magic byte, no schema. */
  @When("a record comes that is no Avro")
  public void sendNoAvro() {
    landed = landing.table().count();
    ungoverned.sendTexts(shop.topic(), "no Avro");
  }

  /** No schema of theirs is registered; the connector is at work already. */
  @Given("purchases come as JSON, without a schema, and one of them has the amount {string}")
  public void sendJson(String amount) {
    landing.start();
    ungoverned.sendTexts(
        shop.topic(),
        "{\"customerId\": \"CU-1000\", \"amount\": 12.5}",
        "{\"customerId\": \"CU-1001\", \"amount\": \"%s\"}".formatted(amount));
  }

  /** In place of an answer. */
  @Then("the direct query says {string} to this:")
  public void says(String sentence, String sql) {
    Throwable said = catchThrowable(() -> scene.direct().ask(sql));
    assertThat(said).as("what is said in place of an answer").isInstanceOf(Trouble.class);
    assertThat(said.getMessage()).as("what is said in place of an answer").contains(sentence);
    scene.measured("direct: '%s'", said.getMessage().replace("\n", " "));
  }

  /** The answer has the others, and stands beside the sentence. */
  @Then(
      "the direct query answers with the other {int}, and states beside it that it can't read one:")
  public void states(int count, String sql) {
    Rows rows = scene.direct().ask(sql);
    assertThat(((Number) rows.rows().get(0).get(0)).intValue())
        .as("records counted, without the one that can't be read")
        .isEqualTo(count);
    List<Aside> asides = rows.asides();
    assertThat(asides).as("what is stated beside the answer").hasSize(1);
    assertThat(asides.get(0).kind()).isEqualTo(Aside.Kind.UNDECODABLE);
    assertThat(asides.get(0).count()).isEqualTo(1);
    scene.measured("direct: '%s'", asides.get(0).sentence());
  }

  /** Whoever looks at the connector learns why; the lake has what it had. */
  @Then("the landing step stops there, says why, and has let nothing of it through")
  public void stops() {
    String why = landing.awaitFailed();
    assertThat(landing.table().count()).as("rows in the lake").isEqualTo(landed);
    scene.measured("the landing step: '%s'", why);
  }
}
