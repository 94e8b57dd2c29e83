package streamdojo.features;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import streamdojo.kit.Feed;
import streamdojo.kit.Ledger;
import streamdojo.kit.Limits;
import streamdojo.kit.Pace;
import streamdojo.kit.kata.SlowDirectTotals;
import streamdojo.kit.slow.Total;
import streamdojo.kit.slow.Transaction;
import streamdojo.kit.slow.TransactionValues;
import streamdojo.kit.slow.Transactions;

/** What the stores of one scenario sell: the topic {@code transactions}, generator and ledger. */
public final class Sales {
  /** The topic's name without the namespace, and the table's on all sides. */
  public static final String TRANSACTIONS = "transactions";

  private static final int PARTITIONS = 2;

  /** So small that a fetch brings one batch of a partition: what is split at all is split here. */
  private static final int FETCH_BYTES = 1024;

  private final Scene scene;
  private final Transactions transactions;
  private Producer<String, Transaction> producer;
  private Feed<Transaction> feed;

  /**
   * @param scene the scenario's own
   */
  public Sales(Scene scene) {
    this.scene = scene;
    this.transactions = new Transactions(scene.seed());
  }

  /** Full name of the topic. */
  public String topic() {
    return scene.namespace().topic(TRANSACTIONS);
  }

  /** The generator, and with it the topic. */
  public Feed<Transaction> feed() {
    if (feed == null) {
      scene.kafka().createTopics(PARTITIONS, TRANSACTIONS);
      producer =
          scene.opened(scene.kafka().patientProducer(new TransactionValues(scene.registry())));
      feed = new Feed<>(producer, topic(), transactions::next, sold -> sold, Clock.systemUTC());
    }
    return feed;
  }

  /** Draws the next sale without sending it. */
  public Transaction draw() {
    return transactions.next();
  }

  /** Offset after the last record of each partition that is acknowledged by now. */
  public Map<TopicPartition, Long> ends() {
    Map<TopicPartition, Long> ends = new HashMap<>();
    for (Ledger.Entry<Transaction> sent : feed().ledger().entries()) {
      ends.merge(new TopicPartition(topic(), sent.partition()), sent.offset() + 1, Math::max);
    }
    return ends;
  }

  /** Sends one to a partition, with a time of its own, and waits until it is acknowledged. */
  public void send(int partition, Instant time) {
    Feed<Transaction> feed = feed();
    Transaction sold = draw();
    try {
      var at =
          producer
              .send(new ProducerRecord<>(topic(), partition, time.toEpochMilli(), null, sold))
              .get();
      feed.ledger().acknowledged(sold, partition, at.offset(), Instant.now());
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Sends at a pace, until the feed is told to end or the scenario is over. */
  public void come(Pace pace) {
    CompletableFuture<Void> sending = feed().start(pace);
    scene.opened(() -> sending.cancel(false));
  }

  /** Sends so many to each partition in a transaction that is taken back. */
  public void sendAndAbort(int count) {
    feed();
    TransactionValues values = new TransactionValues(scene.registry());
    try (KafkaProducer<String, Transaction> producer =
        scene.kafka().producer("regretful", values)) {
      producer.initTransactions();
      producer.beginTransaction();
      for (int i = 0; i < count * PARTITIONS; i++) {
        producer.send(new ProducerRecord<>(topic(), i % PARTITIONS, null, transactions.next()));
      }
      producer.flush();
      producer.abortTransaction();
    }
  }

  /** What each store has sold by the ledger. */
  public Map<String, Total> totals() {
    return totals(0);
  }

  /** What each store has sold by the ledger, without what is before this offset. */
  public Map<String, Total> totals(long first) {
    Map<String, Total> totals = new TreeMap<>();
    for (Ledger.Entry<Transaction> entry : feed().ledger().entries()) {
      if (entry.offset() >= first) {
        Transaction sold = entry.message();
        totals.merge(
            sold.storeId(),
            Total.NONE.plus(sold.amount()),
            (before, one) -> before.plus(sold.amount()));
      }
    }
    return totals;
  }

  /** Deletes so many of each partition, the oldest first, as retention does. */
  public void retain(long first) {
    Map<TopicPartition, Long> begins = new HashMap<>();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      begins.put(new TopicPartition(topic(), partition), first);
    }
    scene.kafka().records().deleteBefore(begins);
  }

  /** When each sale was acknowledged, by its number. */
  public Map<Long, Instant> acknowledged() {
    Map<Long, Instant> acknowledged = new HashMap<>();
    for (Ledger.Entry<Transaction> entry : feed().ledger().entries()) {
      acknowledged.put(entry.message().paymentTime(), entry.acknowledged());
    }
    return acknowledged;
  }

  /** What an answer says of them, asked of the topic. */
  public Map<String, Total> totals(SlowDirectTotals answer) {
    return Asked.of(() -> answer.totals(reading(), topic()), Limits.ANSWER_COMES);
  }

  private Properties reading() {
    Properties properties = scene.kafka().clients();
    properties.put("key.deserializer", ByteArrayDeserializer.class);
    properties.put("value.deserializer", TransactionValues.class);
    properties.put(TransactionValues.REGISTRY, scene.registry());
    properties.put("max.partition.fetch.bytes", FETCH_BYTES);
    return properties;
  }
}
