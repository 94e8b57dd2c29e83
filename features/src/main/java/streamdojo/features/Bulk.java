package streamdojo.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import streamdojo.kit.slow.Transaction;
import streamdojo.kit.slow.TransactionValues;
import streamdojo.kit.slow.Transactions;

/**
 * Many sales at once, the same on the topic and in the warehouse: past the pipeline, which would
 * take its time, and past the ledger, which would take the memory.
 */
public final class Bulk {
  private static final int PARTITIONS = 2;

  private final Scene scene;
  private final Sales sales;
  private final Pipeline pipeline;
  private final Transactions transactions;
  private int count;
  private Transaction last;

  /**
   * @param scene the scenario's own
   * @param sales the scenario's own
   * @param pipeline the scenario's own
   */
  public Bulk(Scene scene, Sales sales, Pipeline pipeline) {
    this.scene = scene;
    this.sales = sales;
    this.pipeline = pipeline;
    this.transactions = new Transactions(scene.seed());
  }

  /** Gives the warehouse what no topic has: an index. */
  public void index() {
    pipeline.warehouse();
    scene.mysql().run("CREATE INDEX by_number ON transactions (paymentTime)");
  }

  /** The sale that came last. */
  public Transaction last() {
    return last;
  }

  /** How many sales each side has. */
  public int count() {
    return count;
  }

  /** Adds sales to both sides until there are so many. */
  public void growTo(int sum) {
    sales.feed();
    String topic = sales.topic();
    AtomicReference<Exception> failure = new AtomicReference<>();
    Path file = scene.folder().resolve("bulk.csv");
    try (KafkaProducer<String, Transaction> producer =
            scene.kafka().patientProducer(new TransactionValues(scene.registry()));
        Writer csv = writer(file)) {
      for (; count < sum; count++) {
        last = transactions.next();
        producer.send(
            new ProducerRecord<>(topic, count % PARTITIONS, null, last),
            (at, failed) -> failure.compareAndSet(null, failed));
        csv.write(line(last));
      }
      producer.flush();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    if (failure.get() != null) {
      throw new IllegalStateException(failure.get());
    }
    pipeline.warehouse();
    scene
        .mysql()
        .run(
            "LOAD DATA LOCAL INFILE '%s' INTO TABLE transactions FIELDS TERMINATED BY ','"
                .formatted(file));
  }

  private static Writer writer(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.newBufferedWriter(file);
  }

  /**
   * None of the generator's texts has a comma. Joined, since a formatter would take half the time.
   */
  private static String line(Transaction sold) {
    return String.join(
        ",",
        sold.storeId(),
        String.valueOf(sold.amount()),
        sold.paymentTermCode(),
        String.valueOf(sold.paymentTime()),
        sold.itemCode() + "\n");
  }
}
