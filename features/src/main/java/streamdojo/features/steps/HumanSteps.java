package streamdojo.features.steps;

import io.cucumber.java.en.Given;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import streamdojo.features.Acknowledged;
import streamdojo.features.Humans;
import streamdojo.features.Scene;
import streamdojo.kit.shadow.Rating;

/** Steps about humans and their ratings on the topic dominate. */
public final class HumanSteps {
  private final Scene scene;
  private final Humans humans;

  /**
   * @param scene the scenario's own
   * @param humans the scenario's own
   */
  public HumanSteps(Scene scene, Humans humans) {
    this.scene = scene;
    this.humans = humans;
  }

  /** Sent and acknowledged. */
  @Given("{int} humans are on dominate")
  public void send(int count) {
    humans.feed().send(count);
  }

  /** One human of the scenario's choice. */
  @Given("the human {string} rated {int} is on dominate")
  public void send(String id, int rating) {
    humans.feed().send(List.of(new Rating(rating, id)));
  }

  /** Ratings of the scenario's choice; their ids are {@code rated 18}. */
  @Given("humans with these ratings are on dominate: {}")
  public void sendRated(String ratings) {
    humans.feed().send(rated(ratings));
  }

  private static List<Rating> rated(String ratings) {
    return Arrays.stream(ratings.split(",\\s*"))
        .map(Integer::valueOf)
        .map(rating -> new Rating(rating, "rated " + rating))
        .toList();
  }

  /** They are on the topic, but not for those who read committed records only. */
  @Given("{int} humans are on dominate in a transaction that is aborted")
  public void sendAndAbort(int count) {
    try (KafkaProducer<String, String> producer = scene.kafka().producer("regretful")) {
      producer.initTransactions();
      producer.beginTransaction();
      Acknowledged.send(
          producer,
          Stream.generate(humans::draw)
              .limit(count)
              .map(one -> new ProducerRecord<>(humans.topics().dominate(), one.toJson())));
      producer.abortTransaction();
    }
  }
}
