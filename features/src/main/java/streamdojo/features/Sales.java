package streamdojo.features;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import streamdojo.kit.Ledger;
import streamdojo.kit.Limits;
import streamdojo.kit.kata.SlowDirectTotals;
import streamdojo.kit.slow.Total;
import streamdojo.kit.slow.Transaction;
import streamdojo.kit.slow.TransactionValues;
import streamdojo.kit.slow.Transactions;

/** What the stores of one scenario sell: the topic {@code transactions}, generator and ledger. */
public final class Sales extends Generated<Transaction> {
  /** The topic's name without the namespace, and the table's on all sides. */
  public static final String TRANSACTIONS = "transactions";

  /** So small that a fetch brings one batch of a partition: what is split at all is split here. */
  private static final int FETCH_BYTES = 1024;

  private final Scene scene;
  private final Transactions transactions;

  /**
   * @param scene the scenario's own
   */
  public Sales(Scene scene) {
    super(scene, TRANSACTIONS, Transaction.class);
    this.scene = scene;
    this.transactions = new Transactions(scene.seed());
  }

  @Override
  public Transaction draw() {
    return transactions.next();
  }

  /** Sends so many to each partition in a transaction that is taken back. */
  public void sendAndAbort(int count) {
    feed();
    TransactionValues values = new TransactionValues(scene.registry());
    try (KafkaProducer<String, Transaction> producer =
        scene.kafka().producer("regretful", values)) {
      producer.initTransactions();
      producer.beginTransaction();
      Acknowledged.send(
          producer,
          IntStream.range(0, count * PARTITIONS)
              .mapToObj(i -> new ProducerRecord<>(topic(), i % PARTITIONS, null, draw())));
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
