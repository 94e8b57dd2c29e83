package streamdojo.direct;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A topic of JSON objects that no registry knows: columns from what is there. A record with a field
 * of another name or kind is a {@link Misfit}; then all are looked at before they are read again.
 */
final class JsonFormat implements Format {
  private final JsonShape shape;
  private final List<Column> columns;

  JsonFormat(JsonShape shape) {
    this.shape = shape;
    this.columns = shape.columns();
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
}
