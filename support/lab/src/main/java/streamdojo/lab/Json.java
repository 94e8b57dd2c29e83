package streamdojo.lab;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** JSON, one value a line: how the lab's processes talk to each other. */
final class Json {
  /** Nothing that is said in the lab is longer; more would only fill the memory. */
  static final int LONGEST_LINE = 64 * 1024;

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
          // A path as it is, not as the URI that Jackson makes of it.
          .registerModule(new SimpleModule().addSerializer(Path.class, ToStringSerializer.instance))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private Json() {}

  /** Writes a value as one line, without the line's end. */
  static String line(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Reads a value.
   *
   * @throws IOException if the line is no such value
   */
  static <T> T read(String line, Class<T> type) throws IOException {
    return MAPPER.readValue(line, type);
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
}
