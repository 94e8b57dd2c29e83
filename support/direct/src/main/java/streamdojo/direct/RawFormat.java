package streamdojo.direct;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A topic without a schema that is no JSON either, or that is empty: what Kafka itself knows of a
 * record. Bytes that are no text are shown in hexadecimal digits behind {@code \x}.
 */
final class RawFormat implements Format {
  @Override
  public List<Column> columns() {
    return List.of(
        Column.plain("key", Cell.TEXT, "VARCHAR"),
        Column.plain("value", Cell.TEXT, "VARCHAR"),
        Column.plain("partition", Cell.LONG, "INTEGER"),
        Column.plain("offset", Cell.LONG, "BIGINT"),
        new Column("time", Cell.LONG, "TIMESTAMP", "make_timestamp(%s * 1000)"));
  }

  @Override
  public Decoder decoder() {
    return (record, chunk) -> {
      chunk.text(0, shown(record.key()));
      chunk.text(1, shown(bytes(record.value())));
      chunk.number(2, record.partition());
      chunk.number(3, record.offset());
      chunk.number(4, record.timestamp());
    };
  }

  private static byte[] bytes(ByteBuffer value) {
    int from = value.arrayOffset() + value.position();
    return Arrays.copyOfRange(value.array(), from, from + value.remaining());
  }

  private static byte[] shown(byte[] bytes) {
    if (bytes == null || Utf8.valid(bytes)) {
      return bytes;
    }
    return ("\\x" + HexFormat.of().formatHex(bytes)).getBytes();
  }
}
