package streamdojo.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the supervisor is told on the first line of its standard input.
 *
 * @param home the lab's folder; made by the supervisor, gone when the lab is
 * @param cache what clones share and what is big
 * @param archives folder of the class-data archives
 * @param servers to start with
 * @param ports asked for, by server; 0 or none: the supervisor picks one
 * @param detached true if the lab is to outlive the one who started it
 */
record LabOrder(
    Path home,
    Path cache,
    Path archives,
    List<String> servers,
    Map<String, Integer> ports,
    boolean detached) {
  LabOrder {
    servers = servers == null ? List.of() : List.copyOf(servers);
    ports = ports == null ? Map.of() : Map.copyOf(ports);
  }

  /** Returns the port asked for; 0 if none was. */
  int port(String server) {
    return ports.getOrDefault(server, 0);
  }
}
