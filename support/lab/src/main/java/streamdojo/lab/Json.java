package streamdojo.lab;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON, one object a line: how the lab's processes talk to each other.
 *
 * <p>Maps instead of data binding: binding a record costs a process 0.2 s of its start.
 */
final class Json {
  /** Nothing that is said in the lab is longer; more would only fill the memory. */
  static final int LONGEST_LINE = 64 * 1024;

  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** Writes an object as one line, without the line's end; fields that are null are left out. */
  static String line(Map<String, ?> fields) {
    StringWriter line = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(line)) {
      write(out, fields);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return line.toString();
  }

  /**
   * Reads an object: its values are maps, lists, strings, numbers and booleans.
   *
   * @throws IOException if the line is no object
   */
  static Map<String, Object> read(String line) throws IOException {
    try (JsonParser in = FACTORY.createParser(line)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("No JSON object: " + line.substring(0, Math.min(80, line.length())));
      }
      return object(in);
    }
  }

  /**
   * Reads one line and not a byte more: what follows belongs to somebody else.
   *
   * @param in a stream with a buffer, since it is read byte by byte
   * @return the line without its end; null if the stream ended before any byte
   * @throws IOException if the line is longer than {@link #LONGEST_LINE} bytes
   */
  static String firstLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = in.read();
    if (next < 0) {
      return null;
    }
    for (; next >= 0 && next != '\n'; next = in.read()) {
      if (line.size() == LONGEST_LINE) {
        throw new IOException("A line of more than " + LONGEST_LINE + " bytes.");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private static void write(JsonGenerator out, Object value) throws IOException {
    if (value instanceof Map<?, ?> fields) {
      out.writeStartObject();
      for (Map.Entry<?, ?> field : fields.entrySet()) {
        if (field.getValue() != null) {
          out.writeFieldName(field.getKey().toString());
          write(out, field.getValue());
        }
      }
      out.writeEndObject();
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      for (Object each : list) {
        write(out, each);
      }
      out.writeEndArray();
    } else {
      out.writeObject(value);
    }
  }

  private static Map<String, Object> object(JsonParser in) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      in.nextToken();
      fields.put(name, value(in));
    }
    return fields;
  }

  private static Object value(JsonParser in) throws IOException {
    return switch (in.currentToken()) {
      case START_OBJECT -> object(in);
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(in));
        }
        yield list;
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> in.getNumberValue();
      case VALUE_TRUE, VALUE_FALSE -> in.getBooleanValue();
      case VALUE_NULL -> null;
      default -> in.getText();
    };
  }
}
