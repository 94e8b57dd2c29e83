package streamdojo.kit.lab;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * How a server of a lab is at this moment.
 *
 * @param name one of {@link Server#NAMES}
 * @param state {@code starting}, {@code up}, {@code stopped}, {@code killed} or {@code died}
 * @param pid of its process; 0 if it has none
 * @param memory resident, in bytes; 0 where the system doesn't tell
 * @param log last lines of its log if it died; else null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ServerState(String name, String state, long pid, long memory, List<String> log) {
  /** Says whether clients can reach it. */
  public boolean up() {
    return "up".equals(state);
  }
}
