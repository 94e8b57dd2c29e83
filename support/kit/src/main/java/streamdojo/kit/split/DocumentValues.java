package streamdojo.kit.split;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import streamdojo.kit.port.AvroValues;
import streamdojo.kit.port.RegistryPort;

/**
 * Baskets and payments as they are on their topics: Avro in Confluent's wire format, the fields in
 * the original's order, amounts as doubles. Either topic holds one kind of them.
 */
public final class DocumentValues implements Serializer<Document>, Deserializer<Document> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Schema BASKET = Schemas.own("SalesBasket");
  private static final Schema PAYMENT = Schemas.own("SalesPayment");

  private final AvroValues avro;

  /** Values whose schemas are in this registry. */
  public DocumentValues(RegistryPort registry) {
    avro = new AvroValues(registry);
  }

  @Override
  public void configure(Map<String, ?> settings, boolean isKey) {
    // All that it has to know stands in its constructor.
  }

  @Override
  public byte[] serialize(String topic, Document document) {
    if (document == null) {
      return null;
    }
    Schema schema = document instanceof Basket ? BASKET : PAYMENT;
    return avro.serialize(
        topic, (GenericRecord) AvroTree.toAvro(JSON.valueToTree(document), schema));
  }

  @Override
  public Document deserialize(String topic, byte[] bytes) {
    GenericRecord record = avro.deserialize(topic, bytes);
    if (record == null) {
      return null;
    }
    boolean basket = record.getSchema().getField("basketItems") != null;
    Class<? extends Document> type = basket ? Basket.class : Payment.class;
    try {
      return JSON.treeToValue(AvroTree.toTree(record), type);
    } catch (JsonProcessingException wrong) {
      throw new SerializationException(
          "A value on " + topic + " is no document: " + wrong.getOriginalMessage(), wrong);
    }
  }

  @Override
  public void close() {
    // The registry is somebody else's.
  }
}
