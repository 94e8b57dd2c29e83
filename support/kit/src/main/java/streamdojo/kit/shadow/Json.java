package streamdojo.kit.shadow;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The messages' JSON, read strictly: an object with these fields, each once, each of its kind.
 * Token by token, since an agent reads hundreds of thousands a second.
 */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** What a field holds. */
  enum Kind {
    /** A whole number that an int can hold, without a point. */
    INTEGER,
    /** A text. */
    TEXT
  }

  /** A field that a message has to have. */
  record Field(String name, Kind kind) {}

  /**
   * Reads the fields' values, in the order of the fields.
   *
   * @throws IllegalArgumentException if the message is anything else, with the reason
   */
  static Object[] read(String message, Field... fields) {
    return read(message, false, fields);
  }

  /** The same of a message that may have other fields as well. */
  static Object[] readAmongOthers(String message, Field... fields) {
    return read(message, true, fields);
  }

  private static Object[] read(String message, boolean others, Field... fields) {
    if (message == null || message.isBlank()) {
      throw new IllegalArgumentException("the message is empty");
    }
    try (JsonParser parser = FACTORY.createParser(message)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("the message is no object");
      }
      Object[] values = new Object[fields.length];
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        int at = index(name, fields);
        if (at < 0) {
          if (!others) {
            throw new IllegalArgumentException(unknown(name, fields));
          }
          parser.nextToken();
          parser.skipChildren();
          continue;
        }
        if (values[at] != null) {
          throw new IllegalArgumentException("the field '" + name + "' is there twice");
        }
        values[at] = value(parser, fields[at]);
      }
      checkEnd(parser, values, fields);
      return values;
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException(wrong.getOriginalMessage(), wrong);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Returns a text as it stands between quotes. */
  static String escaped(String text) {
    // Nearly all are ids, types and times, which stand as they are.
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
      }
    }
    return text;
  }

  private static int index(String name, Field[] fields) {
    for (int i = 0; i < fields.length; i++) {
      if (fields[i].name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private static String unknown(String name, Field... fields) {
    String known = Arrays.stream(fields).map(Field::name).collect(Collectors.joining(", "));
    return "the field '" + name + "' is unknown; there are: " + known;
  }

  private static Object value(JsonParser parser, Field field) throws IOException {
    JsonToken token = parser.nextToken();
    if (field.kind() == Kind.INTEGER && token == JsonToken.VALUE_NUMBER_INT) {
      return parser.getIntValue();
    }
    if (field.kind() == Kind.TEXT && token == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    String kind = field.kind() == Kind.INTEGER ? "a whole number" : "a text";
    throw new IllegalArgumentException("the field '" + field.name() + "' is not " + kind);
  }

  private static void checkEnd(JsonParser parser, Object[] values, Field[] fields)
      throws IOException {
    for (int i = 0; i < fields.length; i++) {
      if (values[i] == null) {
        throw new IllegalArgumentException("the field '" + fields[i].name() + "' is missing");
      }
    }
    if (parser.nextToken() != null) {
      throw new IllegalArgumentException("something follows after the message's end");
    }
  }
}
