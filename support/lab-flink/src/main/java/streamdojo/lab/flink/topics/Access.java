package streamdojo.lab.flink.topics;

import java.io.Serializable;
import java.util.Map;
import streamdojo.kit.lab.Server;
import streamdojo.kit.schema.Registry;
import streamdojo.kit.schema.Schemas;

/**
 * How to reach a server from where Flink runs. It travels to the tasks.
 *
 * @param address null if there is no such server
 * @param user null if it wants no login
 */
record Access(String address, String user, String password) implements Serializable {
  /** Reads the catalog's options: {@code kafka.address}, {@code kafka.user} … */
  static Access of(String server, Map<String, String> options) {
    return new Access(
        options.get(server + ".address"),
        options.get(server + ".user"),
        options.get(server + ".password"));
  }

  Server server(String name) {
    return new Server(name, "external", "", "", address, address, user, password, 0);
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
