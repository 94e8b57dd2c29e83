package streamdojo.kit.lab;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import streamdojo.kit.Trouble;

/**
 * A running lab, as its supervisor writes it to {@code lab.json} (readable by its owner only: it
 * holds the credentials).
 *
 * @param pid of the supervisor
 * @param port of the supervisor's control, on loopback
 * @param token what a caller of the control has to say first
 * @param servers by name
 */
public record Lab(long pid, int port, String token, Map<String, Server> servers) {
  /** The file's name in the lab's folder. */
  public static final String FILE = "lab.json";

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
