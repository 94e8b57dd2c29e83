package streamdojo.features;

import java.util.concurrent.ExecutionException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import streamdojo.kit.port.AvroValues;

/** What comes to the topic purchases and shouldn't: nobody is there to refuse it. */
public final class Ungoverned {
  private static final Schema RENAMED =
      SchemaBuilder.record("Purchase")
          .fields()
          .optionalString("customerId")
          .optionalDouble("price")
          .optionalString("itemCode")
          .endRecord();

  private final Scene scene;
  private final Shop shop;

  /**
   * @param scene the scenario's own
   * @param shop the scenario's own
   */
  public Ungoverned(Scene scene, Shop shop) {
    this.scene = scene;
    this.shop = shop;
  }

  /** A purchase by the topic's next schema, in which the amount is called price. */
  public void sendRenamed() {
    GenericRecord value =
        new GenericRecordBuilder(RENAMED)
            .set("customerId", "CU-1000")
            .set("price", 12.5)
            .set("itemCode", null)
            .build();
    try (Producer<String, GenericRecord> producer =
        scene.kafka().patientProducer(new AvroValues(scene.registry()))) {
      producer.send(new ProducerRecord<>(shop.topic(), value)).get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Texts as they are, without magic byte and schema. */
  public void sendTexts(String topic, String... values) {
    try (Producer<String, String> producer = scene.kafka().producer()) {
      for (String value : values) {
        producer.send(new ProducerRecord<>(topic, 0, null, value)).get();
      }
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
