package streamdojo.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a server of the lab is at this moment.
 *
 * @param name of the server
 * @param state {@code starting}, {@code up}, {@code stopped}, {@code killed} or {@code died}
 * @param pid of its process; 0 if it has none
 * @param memory resident, in bytes; 0 if unknown
 * @param log last lines of its log if it died; else null
 */
record ServerStatus(String name, String state, long pid, long memory, List<String> log) {
  /** Returns it for {@link Json}. */
  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", name);
    fields.put("state", state);
    fields.put("pid", pid);
    fields.put("memory", memory);
    fields.put("log", log);
    return fields;
  }
}
