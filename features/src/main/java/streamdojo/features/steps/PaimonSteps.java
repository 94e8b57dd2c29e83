package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import streamdojo.features.Checkout;
import streamdojo.features.Differences;
import streamdojo.features.LakeTopics;
import streamdojo.features.PaimonLake;
import streamdojo.features.Scene;
import streamdojo.kit.port.S3Address;
import streamdojo.kit.split.BasketItem;
import streamdojo.kit.split.Payment;
import streamdojo.kit.split.Sale;

/** Steps about the lake of document 004: tables of Paimon on S3. */
public final class PaimonSteps {
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final double NANOS = 1e9;

  private boolean filled;
  private final Scene scene;
  private final Checkout checkout;
  private final LakeTopics topics;
  private final PaimonLake lake;
  private final Map<String, Sale> sales = new LinkedHashMap<>();

  /**
   * @param scene the scenario's own
   * @param checkout the scenario's own
   * @param topics the scenario's own
   * @param lake the scenario's own
   */
  public PaimonSteps(Scene scene, Checkout checkout, LakeTopics topics, PaimonLake lake) {
    this.scene = scene;
    this.checkout = checkout;
    this.topics = topics;
    this.lake = lake;
  }

  /** Sales of the scenario's choice; in every basket the first product stands in a second line. */
  @Given("these sales on the four topics, each with a product in two lines:")
  public void sell(List<String> names) {
    topics.create();
    for (String name : names) {
      Sale drawn = checkout.till().next();
      List<BasketItem> items = new ArrayList<>(drawn.basketItems());
      items.add(items.get(0));
      sales.put(name, checkout.till().next(drawn.store(), name, items));
      topics.send(sales.get(name));
    }
  }

  /** By the answer, from now on. */
  @Given("the topics go into the lake")
  public void fill() {
    S3Address elsewhere = S3Address.elsewhere(System.getenv());
    if (elsewhere != null) {
      // The report names the lab's own.
      scene.measured("its files are at %s", elsewhere);
    }
    lake.fill();
  }

  /** All of it that is on the topics by now. */
  @Given("the lake has what came until now")
  public void caughtUp() {
    List<String> last = topics.sendLast();
    long begin = System.nanoTime();
    lake.await(last);
    double seconds = Duration.ofNanos(System.nanoTime() - begin).toNanos() / NANOS;
    scene.measured(
        "%s %.1f s from the topics into all tables", filled ? "then" : "at first", seconds);
    filled = true;
  }

  /** What happens to a sale, by its name. */
  @When("each of them happens to the sale of its name")
  public void happen() {
    sales.forEach(this::happens);
  }

  /** Read by Paimon's own library. */
  @Then("a reader that is not Flink finds the same rows as on the topics, to the cent")
  public void areTheSame() {
    Map<String, String> seen = lake.rows();
    Differences.none("row", new TreeMap<>(lake.rowsOnTopics()), new TreeMap<>(seen));
    scene.measured("%s", counts(seen));
  }

  /** Whatever else the rows could be in. */
  @Then("they are in Avro files")
  public void inAvro() {
    List<String> files = lake.files();
    assertThat(files).isNotEmpty().allMatch(file -> file.endsWith(".avro"));
    scene.measured("%d Avro files", files.size());
  }

  private void happens(String what, Sale sale) {
    Payment payment = sale.payment();
    BigDecimal more = payment.paid().add(CENT);
    Sale corrected =
        sale.with(
            new Payment(
                payment.invoiceNumber(),
                payment.payDateTime(),
                payment.payTimestamp(),
                more,
                payment.finTransactionId()));
    switch (what) {
      case "nothing" -> {}
      case "comes again" -> topics.send(sale);
      case "payment corrected" -> topics.correct(corrected);
      case "payment deleted" -> topics.takeBack(sale);
      case "payment deleted and inserted again" -> {
        topics.takeBack(sale);
        topics.send(corrected);
      }
      default -> throw new IllegalArgumentException(what);
    }
  }

  private static String counts(Map<String, String> rows) {
    Map<String, Long> counts =
        rows.keySet().stream()
            .collect(
                Collectors.groupingBy(
                    key -> key.split(" ")[0], TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(one -> one.getValue() + " rows in " + one.getKey())
        .collect(Collectors.joining(", "));
  }
}
