package streamdojo.direct;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What JSON objects have in common: their fields, in the order of the first one, and their kinds.
 */
final class JsonShape {
  /** What the values of a field are; a later one has room for the ones before that it takes. */
  enum Kind {
    NOTHING,
    TRUTH,
    LONG,
    REAL,
    NESTED,
    TEXT;

    /** The kind that has room for both. */
    Kind and(Kind other) {
      Kind lower = compareTo(other) < 0 ? this : other;
      Kind higher = lower == this ? other : this;
      boolean room = lower == higher || lower == NOTHING || lower == LONG && higher == REAL;
      return room ? higher : TEXT;
    }

    /** The kind of a value; null if the token is none. */
    static Kind of(JsonParser json) throws IOException {
      JsonToken token = json.currentToken();
      return switch (token) {
        case VALUE_NULL -> NOTHING;
        case VALUE_TRUE, VALUE_FALSE -> TRUTH;
        // What has more digits than fit is kept as it is written.
        case VALUE_NUMBER_INT ->
            json.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? TEXT : LONG;
        case VALUE_NUMBER_FLOAT -> REAL;
        case START_OBJECT, START_ARRAY -> NESTED;
        default -> TEXT;
      };
    }
  }

  static final JsonFactory JSON = new JsonFactory();

  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  /** Adds an object; returns false, and adds nothing, if the value is none. */
  boolean add(ByteBuffer value) {
    Map<String, Kind> own = new LinkedHashMap<>();
    int from = value.arrayOffset() + value.position();
    try (JsonParser json = JSON.createParser(value.array(), from, value.remaining())) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        own.put(name, Kind.of(json));
        json.skipChildren();
      }
      if (json.nextToken() != null) {
        return false;
      }
    } catch (IOException noJson) {
      return false;
    }
    own.forEach((name, kind) -> kinds.merge(name, kind, Kind::and));
    return true;
  }

  List<String> names() {
    return List.copyOf(kinds.keySet());
  }

  List<Kind> kinds() {
    return List.copyOf(kinds.values());
  }

  List<Column> columns() {
    return Column.distinct(
        kinds.entrySet().stream()
            .map(field -> column(field.getKey(), field.getValue()))
            .collect(Collectors.toList()));
  }

  private static Column column(String name, Kind kind) {
    return switch (kind) {
      case TRUTH -> Column.plain(name, Cell.TRUTH, "BOOLEAN");
      case LONG -> Column.plain(name, Cell.LONG, "BIGINT");
      case REAL -> Column.plain(name, Cell.REAL, "DOUBLE");
      case NESTED -> new Column(name, Cell.TEXT, "JSON", "CAST(%s AS JSON)");
      case NOTHING, TEXT -> Column.plain(name, Cell.TEXT, "VARCHAR");
    };
  }
}
