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
import streamdojo.kit.Feed;
import streamdojo.kit.Ledger;
import streamdojo.kit.shadow.DeadLetter;
import streamdojo.kit.shadow.Rating;
import streamdojo.kit.shadow.Ratings;
import streamdojo.kit.shadow.ShadowTopics;

/** The ShaDow system of one scenario without its agents: topics, generator, ledger, oracle. */
public final class Humans {
  private final Scene scene;
  private final ShadowTopics topics;
  private final Ratings ratings;
  private final Oracle oracle = new Oracle();
  private final List<DeadLetter> others = new ArrayList<>();
  private boolean deadLetters = true;
  private boolean made;
  private Producer<String, String> producer;
  private Feed<Rating> feed;

  /**
   * @param scene the scenario's own
   */
  public Humans(Scene scene) {
    this.scene = scene;
    this.topics = ShadowTopics.of(scene.namespace());
    this.ratings = new Ratings(scene.seed());
  }

  /** The generator, and with it the topics. */
  public Feed<Rating> feed() {
    if (feed == null) {
      make();
      producer = scene.opened(scene.kafka().patientProducer());
      feed =
          new Feed<>(producer, topics.dominate(), ratings::next, Rating::toJson, Clock.systemUTC());
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

  /** The topics; makes them if they aren't there. */
  public ShadowTopics topics() {
    make();
    return topics;
  }

  /** Leaves the topic for dead letters out; to be said before any topic is made. */
  public void withoutDeadLetters() {
    deadLetters = false;
  }

  /** Makes the topic for dead letters that was left out. */
  public void makeDeadLetters() {
    scene.kafka().createTopics(ShadowTopics.PARTITIONS, ShadowTopics.DEAD_LETTERS);
  }

  /** Sends a message that is no rating, or none that counts, and waits until it is acknowledged. */
  public void sendOther(String message, String what) {
    feed();
    try {
      int partition = others.size() % ShadowTopics.PARTITIONS;
      RecordMetadata at =
          producer.send(new ProducerRecord<>(topics.dominate(), partition, null, message)).get();
      others.add(new DeadLetter(message, what, topics.dominate(), partition, at.offset()));
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
      ends.merge(
          new TopicPartition(topics.dominate(), sent.partition()), sent.offset() + 1, Math::max);
    }
    for (DeadLetter other : others) {
      ends.merge(
          new TopicPartition(topics.dominate(), other.partition()), other.offset() + 1, Math::max);
    }
    return ends;
  }

  /** The messages on shadow, as they stand there, committed ones only. */
  public List<String> typesOnShadow() {
    return scene.kafka().records().all(topics().shadow()).stream()
        .map(ConsumerRecord::value)
        .toList();
  }

  private void make() {
    if (!made) {
      made = true;
      scene
          .kafka()
          .createTopics(ShadowTopics.PARTITIONS, ShadowTopics.DOMINATE, ShadowTopics.SHADOW);
      if (deadLetters) {
        makeDeadLetters();
      }
    }
  }
}
