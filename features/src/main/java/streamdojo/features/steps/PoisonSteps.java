package streamdojo.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import streamdojo.features.Differences;
import streamdojo.features.Humans;
import streamdojo.features.Scene;
import streamdojo.kit.shadow.DeadLetter;
import streamdojo.kit.shadow.Rating;

/** Steps about messages on dominate that are no ratings. */
public final class PoisonSteps {
  private final Scene scene;
  private final Humans humans;

  /**
   * @param scene the scenario's own
   * @param humans the scenario's own
   */
  public PoisonSteps(Scene scene, Humans humans) {
    this.scene = scene;
    this.humans = humans;
  }

  /** Rows of what it is and the message itself. */
  @Given("these are on dominate, which are no ratings:")
  public void send(List<Map<String, String>> rows) {
    rows.forEach(
        row ->
            humans.sendOther(
                row.get("message") == null ? "" : row.get("message"), row.get("what")));
  }

  /** A record without a value, as a compacted topic has it for what is deleted. */
  @Given("a message without a value is on dominate")
  public void sendNull() {
    humans.sendOther(null, "no value");
  }

  /** A text in the place of the rating that makes the message as large as that. */
  @Given("a message of {int} MB is on dominate, which is no rating")
  public void sendLarge(int megabytes) {
    String text = "7".repeat(megabytes * 1024 * 1024);
    humans.sendOther("{\"rating\": \"" + text + "\", \"unique_id\": \"large\"}", "a large text");
  }

  /** Ratings that a strict agent does not take. */
  @Given("these ratings are on dominate, which the agent does not take: {}")
  public void sendNotTaken(String ratings) {
    Arrays.stream(ratings.split(",\\s*"))
        .map(Integer::valueOf)
        .forEach(rating -> humans.sendOther(new Rating(rating, "out").toJson(), "rated " + rating));
  }

  /** By origin: each of them once, as it was, and nothing else; and each says why. */
  @Then("each of these is a dead letter once, with its reason and its origin")
  public void areDeadLetters() {
    List<DeadLetter> letters =
        scene.kafka().records().all(humans.topics().deadLetters()).stream()
            .map(PoisonSteps::read)
            .toList();
    Differences.none("origin", byOrigin(humans.others()), byOrigin(letters));
    Map<String, String> what =
        humans.others().stream().collect(Collectors.toMap(PoisonSteps::origin, DeadLetter::reason));
    for (DeadLetter letter : letters) {
      assertThat(letter.reason()).as("reason for %s", what.get(origin(letter))).isNotBlank();
    }
    scene.measured("%d of %d dead letters, each with its reason", letters.size(), what.size());
  }

  private static DeadLetter read(
      org.apache.kafka.clients.consumer.ConsumerRecord<String, String> record) {
    try {
      return DeadLetter.read(record);
    } catch (IllegalArgumentException wrong) {
      throw new AssertionError("On the topic for dead letters is " + wrong.getMessage(), wrong);
    }
  }

  private static Map<String, String> byOrigin(List<DeadLetter> letters) {
    Map<String, String> messages = new TreeMap<>();
    letters.forEach(
        letter -> messages.merge(origin(letter), text(letter), (one, other) -> one + " " + other));
    return messages;
  }

  private static String origin(DeadLetter letter) {
    return letter.topic() + " " + letter.partition() + " " + letter.offset();
  }

  /** Short enough to be shown, long enough to tell whether it is the same. */
  private static String text(DeadLetter letter) {
    String message = String.valueOf(letter.message());
    return message.length() < 100 ? message : message.length() + " #" + message.hashCode();
  }
}
