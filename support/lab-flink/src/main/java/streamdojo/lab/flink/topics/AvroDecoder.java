package streamdojo.lab.flink.topics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.avro.shaded.org.apache.avro.AvroRuntimeException;
import org.apache.flink.avro.shaded.org.apache.avro.Schema;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericDatumReader;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericRecord;
import org.apache.flink.avro.shaded.org.apache.avro.generic.IndexedRecord;
import org.apache.flink.avro.shaded.org.apache.avro.io.BinaryDecoder;
import org.apache.flink.avro.shaded.org.apache.avro.io.DecoderFactory;
import org.apache.flink.formats.avro.AvroToRowDataConverters;
import org.apache.flink.formats.avro.AvroToRowDataConverters.AvroToRowDataConverter;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.RowType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import streamdojo.kit.schema.Schemas;

/** Reads Avro records in Confluent's wire format. */
final class AvroDecoder implements Format.Decoder {
  /** A zero, the schema's id in four bytes, then Avro's bytes. */
  static final int HEADER = 5;

  private final Schema newest;
  private final Schemas schemas;
  private final AvroToRowDataConverter converter;
  // By the id that they were written with; null where the registry knows none.
  private final Map<Integer, GenericDatumReader<GenericRecord>> readers = new HashMap<>();
  private final int[] wanted;
  private BinaryDecoder decoder;

  AvroDecoder(Schema newest, RowType columns, int[] wanted, Schemas schemas) {
    this.newest = newest;
    this.schemas = schemas;
    this.wanted = wanted;
    List<RowType.RowField> fields =
        Arrays.stream(wanted).mapToObj(columns.getFields()::get).toList();
    this.converter = AvroToRowDataConverters.createRowConverter(new RowType(fields));
  }

  /** The id that stands in front of a value; -1 if it is not in Confluent's wire format. */
  static int id(byte[] value) {
    return value.length > HEADER - 1 && value[0] == 0 ? ByteBuffer.wrap(value).getInt(1) : -1;
  }

  @Override
  public RowData decode(ConsumerRecord<byte[], byte[]> record) throws Undecodable {
    byte[] value = record.value();
    int id = id(value);
    if (id < 0) {
      throw new Undecodable("it is not in Confluent's wire format");
    }
    GenericDatumReader<GenericRecord> reader = reader(id);
    if (reader == null) {
      throw new Undecodable("the registry knows no schema of its id, " + id);
    }
    try {
      decoder = DecoderFactory.get().binaryDecoder(value, HEADER, value.length - HEADER, decoder);
      GenericRecord read = reader.read(null, decoder);
      if (!decoder.isEnd()) {
        throw new Undecodable("bytes are left over behind its last field");
      }
      return (RowData) converter.convert(new Picked(read, wanted));
    } catch (IOException
        | AvroRuntimeException
        | IndexOutOfBoundsException
        | ClassCastException broken) {
      throw new Undecodable(reason(broken));
    }
  }

  private GenericDatumReader<GenericRecord> reader(int id) {
    if (!readers.containsKey(id)) {
      readers.put(id, schemas.byId(id).map(this::reader).orElse(null));
    }
    return readers.get(id);
  }

  private GenericDatumReader<GenericRecord> reader(Schemas.Schema written) {
    return new GenericDatumReader<>(new Schema.Parser().parse(written.text()), newest);
  }

  /**
   * The columns that are asked for; all are read, since whether a record can be is its own matter.
   */
  private record Picked(GenericRecord all, int[] wanted) implements IndexedRecord {
    @Override
    public Object get(int i) {
      return all.get(wanted[i]);
    }

    @Override
    public void put(int i, Object value) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Schema getSchema() {
      return all.getSchema();
    }
  }

  private static String reason(Exception failed) {
    return failed.getMessage() == null
        ? "it ends too early"
        : failed.getMessage().lines().findFirst().orElse("").replaceFirst("\\.$", "");
  }
}
