package streamdojo.features;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import streamdojo.kit.Limits;
import streamdojo.kit.judge.Fault;
import streamdojo.kit.judge.Sitting;
import streamdojo.kit.lab.Supervision;
import streamdojo.kit.lab.Watch;

/** The servers of a lab of the scenario's own. */
public final class Servers {
  private final Sitting sitting;
  private final Set<String> down = new LinkedHashSet<>();
  private final List<String> ends = new ArrayList<>();
  private boolean stopped;
  private long back;

  Servers(Sitting sitting) {
    this.sitting = sitting;
  }

  /** Stops a server in order; its data stay. */
  public void stop(String server) {
    end("stop", server);
  }

  /** Ends a server as kill -9 does; its data stay as they are. */
  public void kill(String server) {
    end("kill", server);
  }

  /** Starts a server again, on the same port and with the same data. */
  public void start(String server) {
    ask("start", server);
    down.remove(server);
    back = System.nanoTime();
  }

  /**
   * What came of it that servers were away; only once, and null if none was. All that has come is
   * through by now.
   *
   * @param seen what who uses the system has seen of it
   */
  Fault overcome(String seen) {
    if (ends.isEmpty() || !down.isEmpty()) {
      return null;
    }
    String fault = String.join(", ", ends);
    ends.clear();
    return new Fault(fault, seen, true, (System.nanoTime() - back) / 1e9);
  }

  /** Whether one was away: what failed since may have failed for that. */
  boolean wereStopped() {
    return stopped;
  }

  /** The limit for catching up: a longer one once a server was away. */
  Limits caughtUp(Limits otherwise) {
    return stopped ? Limits.CAUGHT_UP_AFTER_STOP : otherwise;
  }

  /** Starts what a scenario has left stopped. */
  void startAll() {
    Set.copyOf(down).forEach(this::start);
  }

  private void end(String command, String server) {
    // The scenario before is removed beside this one, and needs the server for it.
    CleanUp.finish();
    Watch.forget(server);
    down.add(server);
    ends.add(server + (command.equals("kill") ? " killed" : " stopped"));
    stopped = true;
    ask(command, server);
  }

  private void ask(String command, String server) {
    Supervision.ask(sitting.lab(), command, server, 0, Limits.LAB_CHANGES, text -> {});
  }
}
