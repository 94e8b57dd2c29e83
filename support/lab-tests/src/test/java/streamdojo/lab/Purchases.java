package streamdojo.lab;

import java.time.Duration;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import streamdojo.kit.Namespace;
import streamdojo.kit.port.AvroValues;
import streamdojo.kit.port.KafkaPort;
import streamdojo.kit.port.RegistryPort;

/** A topic with Avro for the JDBC sink to land. */
final class Purchases implements AutoCloseable {
  static final Schema SCHEMA =
      SchemaBuilder.record("Purchase")
          .fields()
          .requiredString("customerId")
          .requiredDouble("amount")
          .optionalString("itemCode")
          .endRecord();

  final String topic;
  private final KafkaProducer<String, GenericRecord> producer;

  Purchases(KafkaPort kafka, RegistryPort registry, Namespace namespace) {
    topic = namespace.topic("purchases");
    kafka.createTopics(1, "purchases");
    producer = kafka.patientProducer(new AvroValues(registry));
  }

  void send(String customer, double amount, String item) {
    GenericRecord value =
        new GenericRecordBuilder(SCHEMA)
            .set("customerId", customer)
            .set("amount", amount)
            .set("itemCode", item)
            .build();
    producer.send(new ProducerRecord<>(topic, value));
    producer.flush();
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
