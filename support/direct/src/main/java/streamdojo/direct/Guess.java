package streamdojo.direct;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import streamdojo.kit.schema.JsonShape;
import streamdojo.kit.schema.Schemas;

/** What a topic holds that the registry doesn't know by name, judged by its first records. */
final class Guess {
  /** So many records are looked at. */
  static final int SAMPLE = 500;

  // Poison comes in bunches; ten of it for one good record is no longer poison.
  private static final int BAD_TO_ONE_GOOD = 10;

  private Guess() {}

  /** Avro by the id in front of the first value; JSON if not too few are objects; else as it is. */
  static Format of(List<ConsumerRecord<byte[], ByteBuffer>> sample, Schemas schemas) {
    JsonShape shape = new JsonShape();
    int values = 0;
    int objects = 0;
    for (var record : sample.subList(0, Math.min(sample.size(), SAMPLE))) {
      ByteBuffer value = record.value();
      if (value == null) {
        continue;
      }
      Format avro = values++ == 0 ? avro(value, schemas) : null;
      if (avro != null) {
        return avro;
      }
      objects += shape.add(value) ? 1 : 0;
    }
    return BAD_TO_ONE_GOOD * objects >= values && !shape.names().isEmpty()
        ? new JsonFormat(shape)
        : new RawFormat();
  }

  private static Format avro(ByteBuffer value, Schemas schemas) {
    int id = AvroFormat.id(value);
    return id < 0
        ? null
        : schemas.byId(id).map(schema -> AvroFormat.of(schema, schemas)).orElse(null);
  }
}
