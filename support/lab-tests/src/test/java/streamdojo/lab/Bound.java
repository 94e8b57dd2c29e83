package streamdojo.lab;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** The lab's JSON by data binding, as the other side of the lab's lines does it. */
final class Bound {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

  private Bound() {}

  static <T> T read(String line, Class<T> type) throws IOException {
    return MAPPER.readValue(line, type);
  }

  static String line(Object value) throws IOException {
    return MAPPER.writeValueAsString(value);
  }
}
