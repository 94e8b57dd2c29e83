package streamdojo.lab.flink.topics;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.TimestampType;
import org.apache.flink.table.types.logical.VarCharType;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A topic without a schema that is no JSON either, or that is empty: what Kafka itself knows of a
 * record. Bytes that are no text are shown in hexadecimal digits behind {@code \x}.
 */
final class RawFormat implements Format {
  private static final long serialVersionUID = 1;
  private static final int MILLIS = 3;

  @Override
  public RowType columns() {
    return Columns.of(
        List.of("key", "value", "partition", "offset", "time"),
        List.of(
            VarCharType.STRING_TYPE,
            VarCharType.STRING_TYPE,
            new IntType(),
            new BigIntType(),
            new TimestampType(MILLIS)));
  }

  @Override
  public Decoder decoder(int[] wanted) {
    return record -> {
      GenericRowData row = new GenericRowData(wanted.length);
      for (int i = 0; i < wanted.length; i++) {
        row.setField(i, cell(wanted[i], record));
      }
      return row;
    };
  }

  private static Object cell(int column, ConsumerRecord<byte[], byte[]> record) {
    return switch (column) {
      case 0 -> shown(record.key());
      case 1 -> shown(record.value());
      case 2 -> record.partition();
      case 3 -> record.offset();
      default -> TimestampData.fromEpochMillis(record.timestamp());
    };
  }

  private static StringData shown(byte[] bytes) {
    if (bytes == null) {
      return null;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return StringData.fromBytes(bytes);
    } catch (CharacterCodingException noText) {
      return StringData.fromString("\\x" + HexFormat.of().formatHex(bytes));
    }
  }
}
