package streamdojo.kit.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What JSON objects have in common: their fields, in the order of the first one, and their kinds.
 * By this rule both engines of the direct query give columns to a topic that no registry knows.
 */
public final class JsonShape {
  /** What the values of a field are; a later one has room for the ones before that it takes. */
  public enum Kind {
    /** Null. */
    NOTHING,
    /** True or false. */
    TRUTH,
    /** A whole number of 64 bits. */
    LONG,
    /** Any other number. */
    REAL,
    /** An object or a list. */
    NESTED,
    /** A text, and whatever has no room in the others. */
    TEXT;

    /** The kind that has room for both. */
    public Kind and(Kind other) {
      Kind lower = compareTo(other) < 0 ? this : other;
      Kind higher = lower == this ? other : this;
      boolean room = lower == higher || lower == NOTHING || lower == LONG && higher == REAL;
      return room ? higher : TEXT;
    }

    /** The kind of a value; null if the token is none. */
    public static Kind of(JsonParser json) throws IOException {
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

  /** Makes parsers. */
  public static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER).build();

  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  /** Adds an object; returns false, and adds nothing, if the value is none. */
  public boolean add(ByteBuffer value) {
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

  /** The fields' names, in order. */
  public List<String> names() {
    return List.copyOf(kinds.keySet());
  }

  /** Their kinds, in the same order. */
  public List<Kind> kinds() {
    return List.copyOf(kinds.values());
  }
}
