package streamdojo.kit.lab;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;

/**
 * Notices that a server has died which nobody told to: whoever waits for it waits in vain, and is
 * told so at once. One lab a JVM, as one judge's JVM judges one sitting.
 */
public final class Watch {
  private static final Map<String, Server> WATCHED = new ConcurrentHashMap<>();
  private static volatile Lab lab;

  private Watch() {}

  /**
   * Watches the servers of a lab from now on, and those of no other.
   *
   * @param watched null for none
   */
  public static void over(Lab watched) {
    WATCHED.clear();
    lab = watched;
    if (watched != null) {
      watched.servers().values().stream()
          .filter(server -> server.pid() > 0)
          .forEach(server -> WATCHED.put(server.name(), server));
    }
  }

  /** This server is going to be stopped: from now on its absence means nothing. */
  public static void forget(String server) {
    WATCHED.remove(server);
  }

  /**
   * Looks; takes microseconds.
   *
   * @throws Trouble if a server has died, with the end of its log
   */
  public static void check() {
    for (Server server : WATCHED.values()) {
      if (ProcessHandle.of(server.pid()).map(p -> !p.isAlive()).orElse(true)) {
        throw new Trouble(
            "%s died: %s %s (%s).%s"
                .formatted(
                    server.name(),
                    server.engine(),
                    server.version(),
                    server.kind(),
                    lastWords(server)),
            "Its whole log is in the lab's folder, and with the evidence of this run.");
      }
    }
  }

  private static String lastWords(Server server) {
    try {
      return Supervision.ask(lab, "status", null, 0, Limits.LAB_ANSWERS, text -> {})
          .servers()
          .stream()
          .filter(is -> is.name().equals(server.name()))
          .map(is -> is.log() == null ? List.<String>of() : is.log())
          .filter(log -> !log.isEmpty())
          .map(log -> " Its log ends:\n  " + String.join("\n  ", log))
          .findFirst()
          .orElse("");
    } catch (Trouble labGoneToo) {
      return " " + labGoneToo.getMessage();
    }
  }
}
