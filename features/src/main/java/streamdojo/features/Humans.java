package streamdojo.features;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import streamdojo.kit.Ledger;
import streamdojo.kit.shadow.DeadLetter;
import streamdojo.kit.shadow.Rating;
import streamdojo.kit.shadow.RatingFeed;
import streamdojo.kit.shadow.Ratings;

/** The ShaDow system of one scenario without its agents: topics, generator, ledger, oracle. */
public final class Humans {
  /** As in the original's set-up. */
  private static final int PARTITIONS = 3;

  private static final String DEAD_LETTERS = "dead-letters";

  private final Scene scene;
  private final Ratings ratings;
  private final Oracle oracle = new Oracle();
  private final List<DeadLetter> others = new ArrayList<>();
  private boolean deadLetters = true;
  private boolean made;
  private Producer<String, String> producer;
  private RatingFeed feed;

  /**
   * @param scene the scenario's own
   */
  public Humans(Scene scene) {
    this.scene = scene;
    this.ratings = new Ratings(scene.seed());
  }

  /** The generator, and with it the topics. */
  public RatingFeed feed() {
    if (feed == null) {
      topics();
      producer = scene.opened(scene.kafka().patientProducer());
      feed = new RatingFeed(producer, dominate(), ratings, Clock.systemUTC());
    }
    return feed;
  }

  /** Draws the next human without sending it. */
  public Rating draw() {
    return ratings.next();
  }

  /** What the types have to be. */
  public Oracle oracle() {
    return oracle;
  }

  /** Full name of the topic with the ratings; makes all topics if they aren't there. */
  public String dominate() {
    topics();
    return scene.namespace().topic("dominate");
  }

  /** Full name of the topic with the types; makes all topics if they aren't there. */
  public String shadow() {
    topics();
    return scene.namespace().topic("shadow");
  }

  /** Full name of the topic for the agent's dead letters. */
  public String deadLetters() {
    return scene.namespace().topic(DEAD_LETTERS);
  }

  /** Leaves the topic for dead letters out; to be said before any topic is made. */
  public void withoutDeadLetters() {
    deadLetters = false;
  }

  /** Makes the topic for dead letters that was left out. */
  public void makeDeadLetters() {
    scene.kafka().createTopics(PARTITIONS, DEAD_LETTERS);
  }

  /** Sends a message that is no rating, or none that counts, and waits until it is acknowledged. */
  public void sendOther(String message, String what) {
    feed();
    try {
      int partition = others.size() % PARTITIONS;
      RecordMetadata at =
          producer.send(new ProducerRecord<>(dominate(), partition, null, message)).get();
      others.add(new DeadLetter(message, what, dominate(), partition, at.offset()));
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** What was sent by {@link #sendOther}, with {@code what} as the reason. */
  public List<DeadLetter> others() {
    return List.copyOf(others);
  }

  /** Offset after the last message of each partition of dominate that is acknowledged by now. */
  public Map<TopicPartition, Long> ends() {
    Map<TopicPartition, Long> ends = new HashMap<>();
    for (Ledger.Entry<Rating> sent : feed().ledger().entries()) {
      ends.merge(new TopicPartition(dominate(), sent.partition()), sent.offset() + 1, Math::max);
    }
    for (DeadLetter other : others) {
      ends.merge(new TopicPartition(dominate(), other.partition()), other.offset() + 1, Math::max);
    }
    return ends;
  }

  /** The messages on shadow, as they stand there, committed ones only. */
  public List<String> typesOnShadow() {
    return scene.kafka().readAll(shadow()).stream().map(ConsumerRecord::value).toList();
  }

  private void topics() {
    if (!made) {
      made = true;
      scene.kafka().createTopics(PARTITIONS, "dominate", "shadow");
      if (deadLetters) {
        makeDeadLetters();
      }
    }
  }
}
