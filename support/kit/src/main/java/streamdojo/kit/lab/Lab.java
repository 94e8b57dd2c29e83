package streamdojo.kit.lab;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import streamdojo.kit.Namespace;
import streamdojo.kit.Trouble;

/**
 * A running lab, as its supervisor writes it to {@code lab.json} (readable by its owner only: it
 * holds the credentials).
 *
 * @param pid of the supervisor
 * @param port of the supervisor's control, on loopback
 * @param token what a caller of the control has to say first
 * @param servers by name
 * @param namespace the learner's, where the servers were given from outside and are shared with
 *     others; null for a lab of ours
 */
public record Lab(long pid, int port, String token, Map<String, Server> servers, String namespace) {
  /** The file's name in the lab's folder. */
  public static final String FILE = "lab.json";

  /** A lab of ours, which nobody shares. */
  public Lab(long pid, int port, String token, Map<String, Server> servers) {
    this(pid, port, token, servers, null);
  }

  /** A lab of servers that were given from outside: nobody supervises it. */
  public static Lab external(Map<String, Server> servers, String namespace) {
    return new Lab(0, 0, "", Map.copyOf(servers), namespace);
  }

  /** Whether its servers were given from outside. */
  public boolean shared() {
    return namespace != null;
  }

  /** Whether some of its servers are in containers. */
  public boolean inContainers() {
    return servers.values().stream().anyMatch(server -> server.kind().equals(Server.CONTAINER));
  }

  /** A namespace that nobody has, below the learner's where others use the servers too. */
  public Namespace fresh(String word) {
    return Namespace.fresh(shared() ? namespace + "_" + word : word);
  }

  /**
   * Returns a server that is up.
   *
   * @throws Trouble if this lab doesn't run it
   */
  @JsonIgnore
  public Server server(String name) {
    Server server = servers.get(name);
    if (server == null) {
      throw new Trouble(
          "No " + name + " in this lab; it runs " + servers.keySet() + ".",
          "Tag the scenario @" + name + ", so that the judge asks the lab for it.");
    }
    return server;
  }
}
