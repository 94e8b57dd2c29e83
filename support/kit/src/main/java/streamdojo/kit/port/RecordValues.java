package streamdojo.kit.port;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * A document's records as they are on its topic: Avro in Confluent's wire format, the schema in the
 * registry, named and ordered as the Java record is. Any field may be null: whatever lands them has
 * to bear it.
 *
 * @param <T> a record of texts, doubles and longs
 */
public class RecordValues<T extends Record> implements Serializer<T>, Deserializer<T> {
  /** The setting that has the {@link RegistryPort}, for clients that make this by its name. */
  public static final String REGISTRY = "streamdojo.registry";

  private final Class<T> type;
  private final RecordComponent[] fields;
  private final Schema schema;
  private AvroValues avro;

  /** Values of that type, whose schema is in this registry. */
  public RecordValues(Class<T> type, RegistryPort registry) {
    this(type);
    this.avro = new AvroValues(registry);
  }

  /** For types that Kafka's clients make, and tell by their settings where the schemas are. */
  protected RecordValues(Class<T> type) {
    this.type = type;
    this.fields = type.getRecordComponents();
    var all = SchemaBuilder.record(type.getSimpleName()).fields();
    for (RecordComponent field : fields) {
      if (field.getType() == Double.class) {
        all = all.optionalDouble(field.getName());
      } else if (field.getType() == Long.class) {
        all = all.optionalLong(field.getName());
      } else {
        all = all.optionalString(field.getName());
      }
    }
    this.schema = all.endRecord();
  }

  /** What the registry is told of them. */
  public Schema schema() {
    return schema;
  }

  @Override
  public void configure(Map<String, ?> settings, boolean isKey) {
    if (settings.get(REGISTRY) instanceof RegistryPort registry) {
      avro = new AvroValues(registry);
    }
  }

  @Override
  public byte[] serialize(String topic, T value) {
    GenericRecord record = new GenericData.Record(schema);
    try {
      for (int i = 0; i < fields.length; i++) {
        record.put(i, fields[i].getAccessor().invoke(value));
      }
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
    return avro.serialize(topic, record);
  }

  @Override
  public T deserialize(String topic, byte[] bytes) {
    GenericRecord record = avro.deserialize(topic, bytes);
    try {
      Class<?>[] types =
          Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Object[] values = Arrays.stream(fields).map(field -> value(record, field)).toArray();
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Object value(GenericRecord record, RecordComponent field) {
    Object value = record.get(field.getName());
    return value != null && field.getType() == String.class ? value.toString() : value;
  }

  @Override
  public void close() {
    // The registry is somebody else's.
  }
}
