package streamdojo.lab;

import java.util.Map;

/**
 * What a caller of the control says, one line a connection.
 *
 * @param token from {@code lab.json}: shows that the caller may read the owner's files
 * @param command {@code status}, {@code start}, {@code stop}, {@code kill} or {@code down}
 * @param server for all but {@code status} and {@code down}
 * @param port for {@code start}; null or 0 if any will do
 */
record Request(String token, String command, String server, Integer port) {
  /** Reads it from what {@link Json} read. */
  static Request from(Map<String, Object> fields) {
    return new Request(
        text(fields.get("token")),
        text(fields.get("command")),
        text(fields.get("server")),
        fields.get("port") instanceof Number port ? port.intValue() : null);
  }

  private static String text(Object value) {
    return value instanceof String said ? said : "";
  }
}
