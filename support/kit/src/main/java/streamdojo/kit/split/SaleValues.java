package streamdojo.kit.split;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import streamdojo.kit.port.AvroValues;
import streamdojo.kit.port.RegistryPort;

/**
 * What Flink makes of the till's documents, as it is on its topic: Avro in Confluent's wire format.
 * Read is whatever schema it was written by, if only all fields are there; one that the record
 * hasn't does no harm.
 *
 * @param <T> a record that has a schema of its name beside it
 */
public final class SaleValues<T extends Record> implements Serializer<T>, Deserializer<T> {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Class<T> type;
  private final Schema schema;
  private final AvroValues avro;

  /** Values of that type, whose schema is in this registry. */
  public SaleValues(Class<T> type, RegistryPort registry) {
    this.type = type;
    this.schema = Schemas.own(type.getSimpleName());
    this.avro = new AvroValues(registry);
  }

  @Override
  public void configure(Map<String, ?> settings, boolean isKey) {
    // All that it has to know stands in its constructor.
  }

  @Override
  public byte[] serialize(String topic, T value) {
    if (value == null) {
      return null;
    }
    return avro.serialize(topic, (GenericRecord) AvroTree.toAvro(JSON.valueToTree(value), schema));
  }

  @Override
  public T deserialize(String topic, byte[] bytes) {
    GenericRecord record = avro.deserialize(topic, bytes);
    if (record == null) {
      return null;
    }
    JsonNode tree = AvroTree.toTree(record);
    for (Schema.Field field : schema.getFields()) {
      if (!tree.hasNonNull(field.name())) {
        throw new SerializationException("A value on " + topic + " has no " + field.name() + ".");
      }
    }
    try {
      return JSON.treeToValue(tree, type);
    } catch (JsonProcessingException wrong) {
      throw new SerializationException(
          "A value on " + topic + " is none: " + wrong.getOriginalMessage(), wrong);
    }
  }

  @Override
  public void close() {
    // The registry is somebody else's.
  }
}
