package streamdojo.features;

import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import streamdojo.kit.port.RegistryPort;

/**
 * Sends messages to topics of one scenario, each acknowledged before the next.
 *
 * @param <V> what their values are
 */
final class KeyedSender<V> {
  private final Scene scene;
  private final Function<RegistryPort, Serializer<V>> values;
  private Producer<String, V> producer;

  /**
   * @param scene the scenario's own
   * @param values writes them
   */
  KeyedSender(Scene scene, Function<RegistryPort, Serializer<V>> values) {
    this.scene = scene;
    this.values = values;
  }

  /**
   * Sends one.
   *
   * @param partition null for that of the key
   * @param value null for a tombstone
   */
  void send(String topic, Integer partition, String key, V value) {
    if (producer == null) {
      producer = scene.opened(scene.kafka().patientProducer(values.apply(scene.registry())));
    }
    try {
      producer.send(new ProducerRecord<>(topic, partition, key, value)).get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
