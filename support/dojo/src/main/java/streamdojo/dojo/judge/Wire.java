package streamdojo.dojo.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** JSON lines between the judge and the one who called it. */
final class Wire {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Wire() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static <T> T read(String line, Class<T> type) {
    try {
      return MAPPER.readValue(line, type);
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException("no " + type.getSimpleName() + ": " + line, wrong);
    }
  }

  /** An event, unless the line is something that the answer or the JVM printed past us. */
  static Optional<Event> event(String line) {
    try {
      return Optional.of(MAPPER.readValue(line, Event.class));
    } catch (JsonProcessingException no) {
      return Optional.empty();
    }
  }
}
