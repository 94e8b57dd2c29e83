package streamdojo.lab;

import java.time.Duration;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import streamdojo.kit.Namespace;
import streamdojo.kit.port.KafkaPort;
import streamdojo.kit.port.RecordValues;
import streamdojo.kit.port.RegistryPort;
import streamdojo.kit.purchase.Purchase;
import streamdojo.kit.purchase.PurchaseTable;

/** A topic with Avro for the JDBC sink to land. */
final class Purchases implements AutoCloseable {
  final String topic;
  final RecordValues<Purchase> values;
  private final KafkaProducer<String, Purchase> producer;

  Purchases(KafkaPort kafka, RegistryPort registry, Namespace namespace) {
    topic = namespace.topic(PurchaseTable.NAME);
    values = new RecordValues<>(Purchase.class, registry);
    kafka.createTopics(1, PurchaseTable.NAME);
    producer = kafka.patientProducer(values);
  }

  void send(String customer, double amount, String item) {
    producer.send(new ProducerRecord<>(topic, new Purchase(customer, amount, item)));
    producer.flush();
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
