package streamdojo.direct;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/**
 * Reads any Avro record with Avro's own reader, which resolves what was written with an older
 * schema against the newest: a field that came later has its default, a renamed one is found by its
 * alias, an int becomes a long.
 */
final class ResolvingReader implements AvroReader {
  private final GenericDatumReader<GenericRecord> reader;
  private final List<Schema.Field> fields;
  private BinaryDecoder decoder;
  private GenericRecord record;

  ResolvingReader(Schema written, Schema newest) {
    reader = new GenericDatumReader<>(written, newest);
    fields = newest.getFields();
  }

  @Override
  public void read(byte[] bytes, int from, int to, Chunk chunk) throws Undecodable {
    try {
      decoder = DecoderFactory.get().binaryDecoder(bytes, from, to - from, decoder);
      record = reader.read(record, decoder);
      if (!decoder.isEnd()) {
        throw new Undecodable("bytes are left over behind its last field");
      }
    } catch (IOException
        | AvroRuntimeException
        | IndexOutOfBoundsException
        | ClassCastException e) {
      throw new Undecodable(reason(e));
    }
    for (int i = 0; i < fields.size(); i++) {
      fill(i, fields.get(i).schema(), record.get(i), chunk);
    }
  }

  private static String reason(Exception failed) {
    return failed.getMessage() == null
        ? "it ends too early"
        : failed.getMessage().lines().findFirst().orElse("").replaceFirst("\\.$", "");
  }

  private static void fill(int i, Schema schema, Object value, Chunk chunk) {
    Schema type = AvroTypes.only(schema);
    if (value == null) {
      chunk.nothing(i);
    } else if (type == null) {
      chunk.text(i, AvroJson.text(value));
    } else {
      switch (type.getType()) {
        case INT, LONG -> chunk.number(i, ((Number) value).longValue());
        case FLOAT, DOUBLE -> chunk.real(i, ((Number) value).doubleValue());
        case BOOLEAN -> chunk.truth(i, (Boolean) value);
        case BYTES -> chunk.text(i, bytes(type, array((ByteBuffer) value)));
        case FIXED -> chunk.text(i, bytes(type, ((GenericFixed) value).bytes()));
        case RECORD, ARRAY, MAP -> chunk.text(i, AvroJson.text(value));
        default -> chunk.text(i, value.toString().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static byte[] bytes(Schema type, byte[] bytes) {
    String text =
        type.getLogicalType() instanceof LogicalTypes.Decimal decimal
            ? new BigDecimal(new BigInteger(bytes), decimal.getScale()).toPlainString()
            : HexFormat.of().formatHex(bytes);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] array(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
