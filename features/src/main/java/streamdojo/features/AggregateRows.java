package streamdojo.features;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.LogicalTypes;
import org.apache.avro.generic.GenericRecord;
import streamdojo.kit.port.AvroValues;
import streamdojo.kit.split.SplitTables;
import streamdojo.kit.split.Store;

/** The rows of aggregates as they are on their topics: of each key the last. */
final class AggregateRows {
  private final Scene scene;

  AggregateRows(Scene scene) {
    this.scene = scene;
  }

  /**
   * Reads an aggregate.
   *
   * @return its figures, by store, part and begin of the window
   * @throws AssertionError if a row is there under two keys, or ends otherwise than it should
   */
  Map<String, Figures> of(Aggregate aggregate) {
    Map<String, Figures> rows = new TreeMap<>();
    SplitTables.of(scene.kafka().records(), scene.registry(), scene.namespace())
        .rows(scene.namespace().topic(aggregate.topic()), new AvroValues(scene.registry()))
        .forEach(row -> put(rows, aggregate, row));
    return rows;
  }

  private static void put(Map<String, Figures> rows, Aggregate aggregate, GenericRecord row) {
    Instant start = time(row, "window_start");
    String part = aggregate.part() == null ? "" : ", " + row.get(aggregate.part().column());
    Store store = new Store(row.get("store_id").toString(), row.get("store_name").toString());
    String key = Aggregate.key(store, part, start);
    if (!time(row, "window_end").equals(start.plus(aggregate.window()))) {
      throw new AssertionError(key + " ends at " + time(row, "window_end"));
    }
    Figures figures =
        new Figures((Long) row.get("sales"), (Long) row.get("lines"), money(row, "total"));
    if (rows.put(key, figures) != null) {
      throw new AssertionError(key + " is on " + aggregate.topic() + " under two keys");
    }
  }

  private static Instant time(GenericRecord row, String column) {
    return Instant.ofEpochMilli((Long) row.get(column));
  }

  /** Decimals are bytes, with their scale in the schema; the column may be null as well. */
  private static BigDecimal money(GenericRecord row, String column) {
    ByteBuffer bytes = ((ByteBuffer) row.get(column)).duplicate();
    byte[] digits = new byte[bytes.remaining()];
    bytes.get(digits);
    int scale =
        row.getSchema().getField(column).schema().getTypes().stream()
            .map(type -> type.getLogicalType())
            .filter(LogicalTypes.Decimal.class::isInstance)
            .mapToInt(type -> ((LogicalTypes.Decimal) type).getScale())
            .findFirst()
            .orElseThrow();
    return new BigDecimal(new BigInteger(digits), scale);
  }
}
