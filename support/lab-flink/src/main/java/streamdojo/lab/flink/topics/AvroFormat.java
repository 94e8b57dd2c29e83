package streamdojo.lab.flink.topics;

import java.util.List;
import org.apache.flink.avro.shaded.org.apache.avro.AvroRuntimeException;
import org.apache.flink.avro.shaded.org.apache.avro.Schema;
import org.apache.flink.formats.avro.typeutils.AvroSchemaConverter;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.VarCharType;
import streamdojo.kit.schema.Schemas;

/**
 * A topic whose newest schema is Avro. Its columns are those of that schema; a record that was
 * written with another one is resolved against it as Avro defines it.
 *
 * @param newest the schema's text
 * @param registry where the others are
 */
record AvroFormat(String newest, Access registry) implements Format {
  /** Returns the format; null if the schema is no Avro record. */
  static AvroFormat of(Schemas.Schema schema, Access registry) {
    if (!schema.type().equals("AVRO")) {
      return null;
    }
    try {
      Schema avro = new Schema.Parser().parse(schema.text());
      boolean record = avro.getType() == Schema.Type.RECORD && !avro.getFields().isEmpty();
      return record ? new AvroFormat(schema.text(), registry) : null;
    } catch (AvroRuntimeException broken) {
      return null;
    }
  }

  @Override
  public RowType columns() {
    List<Schema.Field> fields = schema().getFields();
    return Columns.of(
        fields.stream().map(Schema.Field::name).toList(),
        fields.stream().map(field -> type(field.schema())).toList());
  }

  @Override
  public Decoder decoder(int[] wanted) {
    return new AvroDecoder(schema(), columns(), wanted, registry.schemas());
  }

  private Schema schema() {
    return new Schema.Parser().parse(newest);
  }

  /** Flink's own type for it; a text where it has none, as for a union of several types. */
  private static LogicalType type(Schema schema) {
    LogicalType type = AvroSchemaConverter.convertToDataType(schema.toString()).getLogicalType();
    boolean known = type.accept(new Known());
    return known && !type.is(LogicalTypeRoot.NULL) ? type : VarCharType.STRING_TYPE;
  }
}
