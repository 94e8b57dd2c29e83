package streamdojo.dojo.lab;

import java.nio.file.Path;
import java.util.List;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.ServerState;
import streamdojo.kit.lab.Supervision;

/**
 * A lab in use. Closing it takes a private lab down and leaves the shared one alone.
 *
 * <p>A private lab also goes when this JVM ends in any way.
 */
public final class LabHandle implements AutoCloseable {
  private final Path home;
  private final Runnable end;
  private volatile Lab lab;

  /**
   * @param home the lab's folder
   * @param end takes it down; null if it isn't ours to take down
   */
  LabHandle(Path home, Lab lab, Runnable end) {
    this.home = home;
    this.lab = lab;
    this.end = end;
  }

  /** Returns the lab as it was after the last change through this handle. */
  public Lab lab() {
    return lab;
  }

  /** Returns where {@code lab.json} is, for a process that is to use this lab. */
  public Path file() {
    return home.resolve(Lab.FILE);
  }

  /** Returns the folder of the servers' logs, one file a server. */
  public Path logs() {
    return home.resolve("logs");
  }

  /** Says whether others may be using it too: then its servers must not be stopped. */
  public boolean shared() {
    return end == null;
  }

  /**
   * Starts a server: one that is stopped comes back on the same port with the same data.
   *
   * @throws Trouble if it can't be started, or the lab is gone
   */
  public Lab start(String server) {
    return change("start", server);
  }

  /** Stops a server in order; its data stay. */
  public Lab stop(String server) {
    return change("stop", server);
  }

  /** Ends a server as kill -9 does; its data stay as they are. */
  public Lab kill(String server) {
    return change("kill", server);
  }

  /** Asks how the servers are. */
  public List<ServerState> servers() {
    if (lab.shared()) {
      return allUp(lab);
    }
    return Supervision.ask(lab, "status", null, 0, Limits.LAB_CHANGES, text -> {}).servers();
  }

  /** Servers that nobody supervises are taken to be up: who asks them finds out. */
  static List<ServerState> allUp(Lab lab) {
    return lab.servers().keySet().stream()
        .sorted()
        .map(name -> new ServerState(name, "up", 0, 0, null))
        .toList();
  }

  @Override
  public void close() {
    if (end != null) {
      end.run();
    }
  }

  private Lab change(String command, String server) {
    lab = Supervision.ask(lab, command, server, 0, Limits.LAB_CHANGES, text -> {}).lab();
    return lab;
  }
}
