package streamdojo.features;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A producer that is closed says nothing of what it could not send: here each is asked about. */
public final class Acknowledged {
  private Acknowledged() {}

  /**
   * Sends these, and waits until Kafka has them all.
   *
   * @throws IllegalStateException with Kafka's reason, if it does not take one
   */
  public static <K, V> void send(Producer<K, V> producer, Stream<ProducerRecord<K, V>> records) {
    await(producer, records.map(producer::send).toList());
  }

  /** The same of what is on its way. */
  static void await(Producer<?, ?> producer, List<? extends Future<?>> sent) {
    producer.flush();
    try {
      for (Future<?> one : sent) {
        one.get();
      }
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException("Kafka did not take a record: " + failed, failed);
    }
  }
}
