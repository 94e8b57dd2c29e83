package streamdojo.kit.slow;

import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import streamdojo.kit.port.AvroValues;
import streamdojo.kit.port.RegistryPort;

/**
 * Transactions as they are on the topic: Avro in Confluent's wire format, its schema in the
 * registry. Any field may be null: the lake and the warehouse have to bear it.
 */
public final class TransactionValues implements Serializer<Transaction>, Deserializer<Transaction> {
  /** The setting that has the {@link RegistryPort}, for clients that make this by its name. */
  public static final String REGISTRY = "streamdojo.registry";

  private static final Schema SCHEMA =
      SchemaBuilder.record("Transaction")
          .fields()
          .optionalString("storeId")
          .optionalDouble("amount")
          .optionalString("paymentTermCode")
          .optionalLong("paymentTime")
          .optionalString("itemCode")
          .endRecord();

  private AvroValues avro;

  /** Kafka's clients make one so, and tell it by its settings where the schemas are. */
  public TransactionValues() {}

  /** Values whose schema is in this registry. */
  public TransactionValues(RegistryPort registry) {
    this.avro = new AvroValues(registry);
  }

  @Override
  public void configure(Map<String, ?> settings, boolean isKey) {
    if (settings.get(REGISTRY) instanceof RegistryPort registry) {
      avro = new AvroValues(registry);
    }
  }

  @Override
  public byte[] serialize(String topic, Transaction sold) {
    return avro.serialize(
        topic,
        new GenericRecordBuilder(SCHEMA)
            .set("storeId", sold.storeId())
            .set("amount", sold.amount())
            .set("paymentTermCode", sold.paymentTermCode())
            .set("paymentTime", sold.paymentTime())
            .set("itemCode", sold.itemCode())
            .build());
  }

  @Override
  public Transaction deserialize(String topic, byte[] bytes) {
    GenericRecord sold = avro.deserialize(topic, bytes);
    return new Transaction(
        text(sold.get("storeId")),
        (Double) sold.get("amount"),
        text(sold.get("paymentTermCode")),
        (Long) sold.get("paymentTime"),
        text(sold.get("itemCode")));
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }

  @Override
  public void close() {
    // The registry is somebody else's.
  }
}
