package streamdojo.kit.split;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/**
 * Documents between their form in JSON, which says what each field is called, and Avro's generic
 * one. Decimals to the cent are doubles there, and come back as the same decimals.
 */
final class AvroTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private AvroTree() {}

  /** Returns a record, list or value of that schema. */
  static Object toAvro(JsonNode node, Schema schema) {
    return switch (schema.getType()) {
      case RECORD -> {
        GenericRecord record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
          record.put(field.pos(), toAvro(node.get(field.name()), field.schema()));
        }
        yield record;
      }
      case ARRAY -> {
        List<Object> list = new ArrayList<>();
        node.forEach(element -> list.add(toAvro(element, schema.getElementType())));
        yield list;
      }
      case DOUBLE -> node.doubleValue();
      case INT -> node.intValue();
      case BOOLEAN -> node.booleanValue();
      default -> node.textValue();
    };
  }

  /** Returns it in the form of JSON. */
  static JsonNode toTree(Object value) {
    if (value instanceof GenericRecord record) {
      ObjectNode object = NODES.objectNode();
      for (Schema.Field field : record.getSchema().getFields()) {
        object.set(field.name(), toTree(record.get(field.pos())));
      }
      return object;
    }
    if (value instanceof Iterable<?> list) {
      ArrayNode array = NODES.arrayNode();
      list.forEach(element -> array.add(toTree(element)));
      return array;
    }
    if (value instanceof Double number) {
      return NODES.numberNode(BigDecimal.valueOf(number));
    }
    if (value instanceof Integer number) {
      return NODES.numberNode(number);
    }
    if (value instanceof Boolean flag) {
      return NODES.booleanNode(flag);
    }
    return value == null ? NODES.nullNode() : NODES.textNode(value.toString());
  }
}
