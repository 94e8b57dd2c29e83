package streamdojo.direct;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import streamdojo.kit.schema.Schemas;

/**
 * A topic whose newest schema is Avro. Its columns are those of that schema; a record that was
 * written with another one is resolved against it as Avro defines it, and can't be read where Avro
 * says that it can't.
 */
final class AvroFormat implements Format {
  /** Confluent's wire format: a zero, the schema's id in four bytes, then Avro's bytes. */
  static final int HEADER = 5;

  private final Schema newest;
  private final Schemas schemas;
  private final List<Column> columns;

  private AvroFormat(Schema newest, Schemas schemas) {
    this.newest = newest;
    this.schemas = schemas;
    this.columns = AvroTypes.columns(newest);
  }

  /** Returns the format; null if the schema is no Avro record. */
  static AvroFormat of(Schemas.Schema schema, Schemas schemas) {
    if (!schema.type().equals("AVRO")) {
      return null;
    }
    try {
      Schema avro = parse(schema);
      boolean record = avro.getType() == Schema.Type.RECORD && !avro.getFields().isEmpty();
      return record ? new AvroFormat(avro, schemas) : null;
    } catch (AvroRuntimeException broken) {
      return null;
    }
  }

  /** The id that stands in front of a value; -1 if it is not in Confluent's wire format. */
  static int id(ByteBuffer value) {
    int at = value.position();
    return value.remaining() > HEADER - 1 && value.get(at) == 0 ? value.getInt(at + 1) : -1;
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  @Override
  public Decoder decoder() {
    return new ById();
  }

  private static Schema parse(Schemas.Schema schema) {
    return new Schema.Parser().parse(schema.text());
  }

  private final class ById implements Decoder {
    private final Map<Integer, AvroReader> readers = new HashMap<>();
    private int lastId = -1;
    private AvroReader last;

    @Override
    public void decode(ConsumerRecord<byte[], ByteBuffer> record, Chunk chunk) throws Undecodable {
      ByteBuffer value = record.value();
      int id = id(value);
      if (id < 0) {
        throw new Undecodable("it is not in Confluent's wire format");
      }
      if (id != lastId) {
        last = readers.computeIfAbsent(id, this::reader);
        lastId = id;
      }
      int from = value.arrayOffset() + value.position();
      last.read(value.array(), from + HEADER, from + value.remaining(), chunk);
    }

    private AvroReader reader(int id) {
      return schemas
          .byId(id)
          .map(this::reader)
          .orElse(unreadable("the registry knows no schema of its id, " + id));
    }

    private AvroReader reader(Schemas.Schema schema) {
      try {
        Schema written = parse(schema);
        FlatReader flat = written.equals(newest) ? FlatReader.of(written) : null;
        return flat != null ? flat : new ResolvingReader(written, newest);
      } catch (AvroRuntimeException broken) {
        return unreadable("schema " + schema.id() + " is no Avro");
      }
    }

    private AvroReader unreadable(String why) {
      return (bytes, from, to, chunk) -> {
        throw new Undecodable(why);
      };
    }
  }
}
