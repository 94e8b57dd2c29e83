package streamdojo.direct;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import streamdojo.kit.schema.JsonShape;

/**
 * A topic of JSON objects that no registry knows: columns from what is there. A record with a field
 * of another name or kind is a {@link Misfit}; then all are looked at before they are read again.
 */
final class JsonFormat implements Format {
  private final JsonShape shape;
  private final List<Column> columns;

  JsonFormat(JsonShape shape) {
    this.shape = shape;
    this.columns = columns(shape);
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  @Override
  public Decoder decoder() {
    JsonFast fast = new JsonFast(shape);
    JsonSlow slow = new JsonSlow(shape);
    return (ConsumerRecord<byte[], ByteBuffer> record, Chunk chunk) -> {
      ByteBuffer value = record.value();
      int from = value.arrayOffset() + value.position();
      int to = from + value.remaining();
      if (!fast.read(value.array(), from, to, chunk)) {
        slow.read(value.array(), from, to, chunk);
      }
    };
  }

  private static List<Column> columns(JsonShape shape) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < shape.names().size(); i++) {
      columns.add(column(shape.names().get(i), shape.kinds().get(i)));
    }
    return Column.distinct(columns);
  }

  private static Column column(String name, JsonShape.Kind kind) {
    return switch (kind) {
      case TRUTH -> Column.plain(name, Cell.TRUTH, "BOOLEAN");
      case LONG -> Column.plain(name, Cell.LONG, "BIGINT");
      case REAL -> Column.plain(name, Cell.REAL, "DOUBLE");
      case NESTED -> new Column(name, Cell.TEXT, "JSON", "CAST(%s AS JSON)");
      case NOTHING, TEXT -> Column.plain(name, Cell.TEXT, "VARCHAR");
    };
  }
}
