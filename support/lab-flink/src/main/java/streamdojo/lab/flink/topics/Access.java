package streamdojo.lab.flink.topics;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import streamdojo.kit.lab.Server;
import streamdojo.kit.schema.Registry;
import streamdojo.kit.schema.Schemas;

/**
 * How to reach a server from where Flink runs. It travels to the tasks.
 *
 * @param address null if there is no such server
 * @param user null if it wants no login
 * @param client what its clients are told besides; empty for the lab's own
 */
record Access(String address, String user, String password, HashMap<String, String> client)
    implements Serializable {
  /**
   * Reads the catalog's options: {@code kafka.address}, {@code kafka.user} … and, of a cluster with
   * settings of its own, {@code kafka.client.security.protocol} …
   */
  static Access of(String server, Map<String, String> options) {
    HashMap<String, String> client = new HashMap<>();
    String prefix = server + ".client.";
    options.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            client.put(name.substring(prefix.length()), value);
          }
        });
    return new Access(
        options.get(server + ".address"),
        options.get(server + ".user"),
        options.get(server + ".password"),
        client);
  }

  Server server(String name) {
    return new Server(name, "external", "", "", address, address, user, password, 0, client);
  }

  /** The registry that is here. */
  Schemas schemas() {
    return address == null ? Schemas.NONE : new Registry(server("registry"));
  }

  @Override
  public String toString() {
    return "Access[" + address + "]";
  }
}
