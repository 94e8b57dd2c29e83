package streamdojo.direct;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** Which column an Avro field becomes. */
final class AvroTypes {
  private static final int DEEPEST = 12;
  private static final String DATE = "DATE '1970-01-01' + CAST(%s AS INTEGER)";
  private static final String MILLIS = "make_timestamp(%s * 1000)";
  private static final String MICROS = "make_timestamp(%s)";
  private static final String TIME_MILLIS = "TIME '00:00:00' + to_milliseconds(%s)";
  private static final String TIME_MICROS = "TIME '00:00:00' + to_microseconds(%s)";

  private AvroTypes() {}

  /** The columns of a record. */
  static List<Column> columns(Schema record) {
    return Column.distinct(
        record.getFields().stream().map(field -> column(field.name(), field.schema())).toList());
  }

  /** The one type of a union with null; null if it is a union of several. */
  static Schema only(Schema schema) {
    if (!schema.isUnion()) {
      return schema;
    }
    List<Schema> others =
        schema.getTypes().stream().filter(type -> type.getType() != Schema.Type.NULL).toList();
    return others.size() == 1 ? others.get(0) : null;
  }

  private static Column column(String name, Schema schema) {
    Schema type = only(schema);
    if (type == null) {
      return new Column(name, Cell.TEXT, "JSON", "CAST(%s AS JSON)");
    }
    LogicalType logical = type.getLogicalType();
    return switch (type.getType()) {
      case STRING, ENUM, NULL -> Column.plain(name, Cell.TEXT, "VARCHAR");
      case BOOLEAN -> Column.plain(name, Cell.TRUTH, "BOOLEAN");
      case FLOAT -> Column.plain(name, Cell.REAL, "FLOAT");
      case DOUBLE -> Column.plain(name, Cell.REAL, "DOUBLE");
      case INT, LONG -> whole(name, type, logical == null ? "" : logical.getName());
      case BYTES, FIXED ->
          logical instanceof LogicalTypes.Decimal decimal
              ? decimal(name, decimal)
              : new Column(name, Cell.TEXT, "BLOB", "unhex(%s)");
      case RECORD, ARRAY, MAP -> {
        String nested = nested(type, 0);
        yield new Column(name, Cell.TEXT, nested, "CAST(CAST(%s AS JSON) AS " + nested + ")");
      }
      case UNION -> throw new IllegalArgumentException("A union in a union: " + schema);
    };
  }

  private static Column whole(String name, Schema type, String logical) {
    return switch (logical) {
      case "date" -> new Column(name, Cell.LONG, "DATE", DATE);
      case "time-millis" -> new Column(name, Cell.LONG, "TIME", TIME_MILLIS);
      case "time-micros" -> new Column(name, Cell.LONG, "TIME", TIME_MICROS);
      case "timestamp-millis", "local-timestamp-millis" ->
          new Column(name, Cell.LONG, "TIMESTAMP", MILLIS);
      case "timestamp-micros", "local-timestamp-micros" ->
          new Column(name, Cell.LONG, "TIMESTAMP", MICROS);
      default ->
          Column.plain(name, Cell.LONG, type.getType() == Schema.Type.INT ? "INTEGER" : "BIGINT");
    };
  }

  private static Column decimal(String name, LogicalTypes.Decimal decimal) {
    String type = "DECIMAL(%d, %d)".formatted(decimal.getPrecision(), decimal.getScale());
    return new Column(name, Cell.TEXT, type, "CAST(%s AS " + type + ")");
  }

  /** Inside of records and lists there are plain types only; what Avro adds to them is left out. */
  private static String nested(Schema schema, int depth) {
    Schema type = only(schema);
    if (type == null || depth > DEEPEST) {
      return "JSON";
    }
    return switch (type.getType()) {
      case BOOLEAN -> "BOOLEAN";
      case FLOAT, DOUBLE -> "DOUBLE";
      case INT -> "INTEGER";
      case LONG -> "BIGINT";
      case ARRAY -> nested(type.getElementType(), depth + 1) + "[]";
      case MAP -> "MAP(VARCHAR, " + nested(type.getValueType(), depth + 1) + ")";
      case RECORD ->
          type.getFields().isEmpty()
              ? "JSON"
              : type.getFields().stream()
                  .map(f -> Column.quoted(f.name()) + " " + nested(f.schema(), depth + 1))
                  .collect(Collectors.joining(", ", "STRUCT(", ")"));
      default -> "VARCHAR";
    };
  }
}
