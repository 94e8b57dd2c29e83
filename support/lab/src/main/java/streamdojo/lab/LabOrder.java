package streamdojo.lab;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the supervisor is told on the first line of its standard input.
 *
 * @param home the lab's folder; made by the supervisor, gone when the lab is
 * @param cache what clones share and what is big
 * @param archives folder of the class-data archives; null for none
 * @param rooms command that prints the class path of the room named behind it, built if need be
 * @param servers to start with
 * @param ports asked for, by server; 0 or none: the supervisor picks one
 * @param containers true if servers are to run in containers where they can
 * @param detached true if the lab is to outlive the one who started it
 */
record LabOrder(
    Path home,
    Path cache,
    Path archives,
    List<String> rooms,
    List<String> servers,
    Map<String, Integer> ports,
    boolean containers,
    boolean detached) {
  LabOrder {
    rooms = List.copyOf(rooms);
    servers = List.copyOf(servers);
    ports = Map.copyOf(ports);
  }

  /** Reads it from what {@link Json} read. */
  static LabOrder from(Map<String, Object> fields) {
    Map<String, Integer> ports = new HashMap<>();
    if (fields.get("ports") instanceof Map<?, ?> asked) {
      asked.forEach((server, port) -> ports.put((String) server, ((Number) port).intValue()));
    }
    return new LabOrder(
        Path.of((String) fields.get("home")),
        Path.of((String) fields.get("cache")),
        fields.get("archives") == null ? null : Path.of((String) fields.get("archives")),
        texts(fields.get("rooms")),
        texts(fields.get("servers")),
        ports,
        Boolean.TRUE.equals(fields.get("containers")),
        Boolean.TRUE.equals(fields.get("detached")));
  }

  private static List<String> texts(Object value) {
    List<?> texts = value instanceof List<?> list ? list : List.of();
    return texts.stream().map(String.class::cast).toList();
  }

  /** Returns the port asked for; 0 if none was. */
  int port(String server) {
    return ports.getOrDefault(server, 0);
  }
}
