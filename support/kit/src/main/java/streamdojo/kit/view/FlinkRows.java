package streamdojo.kit.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows as the SQL gateway tells them in JSON, with the types that JDBC would give. */
final class FlinkRows {
  private FlinkRows() {}

  static Rows of(JsonNode columns, List<JsonNode> data, List<Aside> asides) {
    List<String> names = new ArrayList<>();
    List<String> types = new ArrayList<>();
    for (JsonNode column : columns) {
      names.add(column.path("name").asText());
      types.add(column.path("logicalType").path("type").asText());
    }
    List<List<Object>> rows = new ArrayList<>();
    for (JsonNode fields : data) {
      List<Object> row = new ArrayList<>();
      for (int i = 0; i < types.size(); i++) {
        row.add(value(types.get(i), fields.get(i)));
      }
      rows.add(Collections.unmodifiableList(row));
    }
    return new Rows(List.copyOf(names), Collections.unmodifiableList(rows), asides);
  }

  private static Object value(String type, JsonNode value) {
    if (value == null || value.isNull()) {
      return null;
    }
    return switch (type) {
      case "BOOLEAN" -> value.asBoolean();
      case "TINYINT", "SMALLINT", "INTEGER" -> value.asInt();
      case "BIGINT" -> value.asLong();
      case "FLOAT" -> (float) value.asDouble();
      case "DOUBLE" -> value.asDouble();
      case "DECIMAL" -> new BigDecimal(value.asText());
      case "DATE" -> LocalDate.parse(value.asText());
      case "TIME_WITHOUT_TIME_ZONE" -> LocalTime.parse(value.asText());
      case "TIMESTAMP_WITHOUT_TIME_ZONE" -> LocalDateTime.parse(value.asText().replace(' ', 'T'));
      default -> value.isTextual() ? value.asText() : value.toString();
    };
  }
}
