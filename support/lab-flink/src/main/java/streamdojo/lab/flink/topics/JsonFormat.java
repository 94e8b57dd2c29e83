package streamdojo.lab.flink.topics;

import java.util.List;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.BooleanType;
import org.apache.flink.table.types.logical.DoubleType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.VarCharType;
import streamdojo.kit.schema.JsonShape;

/**
 * A topic of JSON objects that no registry knows: columns from what is there; what holds other
 * values is a text of JSON.
 *
 * @param names of the fields
 * @param kinds of their values
 */
record JsonFormat(List<String> names, List<JsonShape.Kind> kinds) implements Format {
  JsonFormat(JsonShape shape) {
    this(shape.names(), shape.kinds());
  }

  @Override
  public RowType columns() {
    return Columns.of(names, kinds.stream().map(JsonFormat::type).toList());
  }

  @Override
  public Decoder decoder(int[] wanted) {
    return new JsonDecoder(this, wanted);
  }

  private static LogicalType type(JsonShape.Kind kind) {
    return switch (kind) {
      case TRUTH -> new BooleanType();
      case LONG -> new BigIntType();
      case REAL -> new DoubleType();
      case NESTED, NOTHING, TEXT -> VarCharType.STRING_TYPE;
    };
  }
}
