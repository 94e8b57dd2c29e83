package streamdojo.features.steps;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import streamdojo.features.CapturedChanges;
import streamdojo.features.Captures;
import streamdojo.features.PaymentChanges;
import streamdojo.features.PaymentChanges.Event;
import streamdojo.features.Scene;

/** Steps about payments that change in MySQL, and about what captures them. */
public final class CaptureSteps {
  private static final String OLD = "old-";
  private static final String BUSY = "busy";

  private final Scene scene;
  private final PaymentChanges changes;
  private final Captures captures;

  /**
   * @param scene the scenario's own
   * @param changes the scenario's own
   * @param captures the scenario's own
   */
  public CaptureSteps(Scene scene, PaymentChanges changes, Captures captures) {
    this.scene = scene;
    this.changes = changes;
    this.captures = captures;
  }

  /** So that something has happened to each before anybody looks. */
  @Given("{int} payments are in MySQL, each corrected {int} times, and {int} are deleted already")
  public void before(int count, int times, int deleted) {
    List<String> all = IntStream.rangeClosed(1, count).mapToObj(i -> OLD + i).toList();
    changes.together(true, all, Event.MADE);
    IntStream.range(0, times).forEach(i -> changes.together(true, all, Event.CORRECTED));
    List<String> gone = IntStream.rangeClosed(1, deleted).mapToObj(i -> "gone-" + i).toList();
    changes.together(true, gone, Event.MADE, Event.CORRECTED);
    changes.together(true, gone, Event.DELETED);
  }

  /** Until the scenario's end. */
  @When("payments are captured")
  public void capture() {
    captures.begin();
  }

  /** The second run has a topic of its own; its table is also read by somebody else. */
  @When("payments are captured twice at once, and somebody else reads the table as well")
  public void captureTwice() {
    captures.begin();
    captures.beginAgain();
  }

  /** What happens from now on is a change to each of them. */
  @When("MySQL's log is being read, payments being corrected all the while")
  public void awaitLive() {
    captures.awaitLive();
  }

  /** None of them has thrown out another by then. */
  @When("all of them read MySQL's log, payments being corrected all the while")
  public void awaitAllLive() {
    captures.awaitLive();
  }

  /** Row by row; {@code #3} is the third payment of before. */
  @When("this happens to payments:")
  public void happens(List<Map<String, String>> rows) {
    for (Map<String, String> row : rows) {
      String invoiceNumber = row.get("invoice number").replaceFirst("^#", OLD);
      changes.happen(invoiceNumber, events(row.get("what happens")));
    }
  }

  /** Each correction is a change of its own, though nobody could see it before the last one. */
  @When("a payment is made and corrected {int} times in one transaction, and in one taken back")
  public void inOneTransaction(int times) {
    Event[] corrected = Stream.generate(() -> Event.CORRECTED).limit(times).toArray(Event[]::new);
    changes.happen(BUSY, Event.MADE);
    changes.together(false, List.of(BUSY), corrected);
    changes.together(true, List.of(BUSY), corrected);
  }

  /** One state of each payment, that of the snapshot, then each change, in order. */
  @Then("each payment's changes are on {word} in order, from its state at the snapshot on")
  public void areOn(String topic) {
    captures.awaitAll();
    compare(topic);
  }

  /** The topics of both runs, and what the table's other reader has seen. */
  @Then("each of them has every payment's changes in order, from its state at its own snapshot on")
  public void areEverywhere() {
    captures.awaitAll();
    captures.names().forEach(this::compare);
  }

  private void compare(String topic) {
    CapturedChanges seen = captures.compare(topic);
    scene.measured(
        "%s: %d payments, %d rows of the snapshot, %d changes; from commit to topic %s",
        topic, seen.payments(), seen.states(), seen.changes(), seen.delays());
  }

  /**
   * Before the next scenario begins: in one Flink, a capture that ends closes the connections of
   * those that are just beginning as well (Flink CDC 3.5.0, {@code JdbcConnectionPools}).
   */
  @After("@split-2-capture")
  public void end() {
    captures.end();
  }

  private static Event[] events(String words) {
    return Arrays.stream(words.split(", "))
        .map(word -> Event.valueOf(word.toUpperCase(Locale.ROOT)))
        .toArray(Event[]::new);
  }
}
