package streamdojo.features;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import streamdojo.kit.Feed;
import streamdojo.kit.Ledger;
import streamdojo.kit.Pace;
import streamdojo.kit.port.RecordValues;

/**
 * One topic of a scenario, with its generator and the ledger of what Kafka acknowledged.
 *
 * @param <T> what is on the topic
 */
public abstract class Generated<T extends Record> {
  /** Of each such topic. */
  static final int PARTITIONS = 2;

  private static final int BATCHES_PER_SECOND = 50;

  private final Scene scene;
  private final String name;
  private final Class<T> type;
  private Producer<String, T> producer;
  private Feed<T> feed;

  /**
   * @param scene the scenario's own
   * @param name of the topic, without the namespace
   * @param type of its messages
   */
  Generated(Scene scene, String name, Class<T> type) {
    this.scene = scene;
    this.name = name;
    this.type = type;
  }

  /** Draws the next message without sending it. */
  public abstract T draw();

  /** Full name of the topic. */
  public String topic() {
    return scene.namespace().topic(name);
  }

  /** The generator, and with it the topic. */
  public Feed<T> feed() {
    if (feed == null) {
      scene.kafka().createTopics(PARTITIONS, name);
      producer =
          scene.opened(scene.kafka().patientProducer(new RecordValues<>(type, scene.registry())));
      Supplier<T> draws = this::draw;
      feed = new Feed<>(producer, topic(), draws, message -> message, Clock.systemUTC());
    }
    return feed;
  }

  /** Offset after the last record of each partition that is acknowledged by now. */
  public Map<TopicPartition, Long> ends() {
    Map<TopicPartition, Long> ends = new HashMap<>();
    for (Ledger.Entry<T> sent : feed().ledger().entries()) {
      ends.merge(new TopicPartition(topic(), sent.partition()), sent.offset() + 1, Math::max);
    }
    return ends;
  }

  /** Sends one to a partition, with a time of its own, and waits until it is acknowledged. */
  public void send(int partition, Instant time) {
    Feed<T> feed = feed();
    T message = draw();
    try {
      var at =
          producer
              .send(new ProducerRecord<>(topic(), partition, time.toEpochMilli(), null, message))
              .get();
      feed.ledger().acknowledged(message, partition, at.offset(), Instant.now());
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Sends at a pace, until the feed is told to end or the scenario is over. */
  public void come(Pace pace) {
    CompletableFuture<Void> sending = feed().start(pace);
    scene.opened(() -> sending.cancel(false));
  }

  /** The same at so many a second, so often that no poll has to wait long. */
  public void come(int rate) {
    int batches = Math.min(rate, BATCHES_PER_SECOND);
    come(new Pace(rate / batches, Duration.ofMillis(1000 / batches), Long.MAX_VALUE));
  }

  /** Deletes what is before this offset of each partition, as retention does. */
  public void retain(long first) {
    Map<TopicPartition, Long> begins = new HashMap<>();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      begins.put(new TopicPartition(topic(), partition), first);
    }
    scene.kafka().records().deleteBefore(begins);
  }
}
