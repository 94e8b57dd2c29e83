package streamdojo.lab;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;
import streamdojo.kit.process.Ports;

/** A server of the lab, through all its starts and ends: same port, same data, same user. */
final class Member {
  private static final int TRIES = 5;
  private static final int LOG_LINES = 12;

  private final Kind kind;
  private final Workshop workshop;
  private final Credentials user;
  private int port;
  private boolean portFixed;
  private volatile String state = "starting";
  private volatile Server server;
  private volatile Child child;

  Member(Kind kind, Workshop workshop, Credentials user) {
    this.kind = kind;
    this.workshop = workshop;
    this.user = user;
    this.port = Ports.pick();
  }

  /**
   * Says which port it should have when it is started next.
   *
   * @param wanted the port; 0 if any will do
   * @throws Trouble if it has another one already, which others know
   */
  void ask(int wanted) {
    if (server == null) {
      port = wanted > 0 ? wanted : portFixed ? Ports.pick() : port;
      portFixed = wanted > 0;
    } else if (wanted > 0 && wanted != port) {
      throw new Trouble(
          kind.title() + " has port " + port + " in this lab, not " + wanted + ".",
          "Use that one, or take the lab down first.");
    }
  }

  Kind kind() {
    return kind;
  }

  boolean up() {
    return state.equals("up");
  }

  /** Returns how others reach it, there or not; null if it never was up. */
  Server server() {
    return server;
  }

  ServerOrder.KafkaAccess access() {
    return new ServerOrder.KafkaAccess(user.user(), user.password(), port);
  }

  /**
   * Starts it and waits until it is ready.
   *
   * @param kafka how it reaches Kafka; null for Kafka itself
   * @throws Trouble if it can't be started
   */
  void start(ServerOrder.KafkaAccess kafka, Consumer<Event> progress)
      throws IOException, InterruptedException {
    state = "starting";
    Consumer<String> says = text -> progress.accept(Event.progress(kind.name(), text));
    String classPath = classPath(says);
    for (int i = 0; i < TRIES; i++) {
      child = workshop.launch(kind, classPath, user, port, kafka);
      Event event = child.outcome(says);
      if (event.is("ready")) {
        up(event);
        return;
      }
      child.finish(Child::terminate);
      if (!portTaken(event)) {
        throw failed(kind.title() + " did not start. " + event.happened(), event.next());
      }
      anotherPort(event);
    }
    throw failed(
        kind.title() + " found its port taken " + TRIES + " times.", "Ask for a port yourself.");
  }

  /** Ends it in order and keeps its data; does nothing if it isn't there. */
  void stop() throws InterruptedException {
    end("stopped", Child::terminate);
  }

  /** Ends it as kill -9 does. */
  void kill() throws InterruptedException {
    end("killed", Child::kill);
  }

  ServerStatus status() {
    long pid = server == null ? 0 : server.pid();
    List<String> log = state.equals("died") ? logTail() : null;
    return new ServerStatus(kind.name(), state, pid, workshop.memory(kind, pid), log);
  }

  private String classPath(Consumer<String> progress) throws IOException, InterruptedException {
    try {
      return workshop.classPath(kind, progress);
    } catch (Trouble unbuilt) {
      throw failed(kind.title() + " did not start. " + unbuilt.getMessage(), unbuilt.next());
    }
  }

  private synchronized void up(Event ready) {
    portFixed = true;
    server = describe(ready.engine(), ready.version(), child.pid());
    state = "up";
    Child started = child;
    started.ended().whenComplete((none, failure) -> gone(started));
  }

  private void gone(Child which) {
    synchronized (this) {
      if (which != child || state.equals("starting")) {
        return;
      }
      server = describe(server.engine(), server.version(), 0);
      if (up()) {
        state = "died";
      }
    }
    workshop.changed();
  }

  private void end(String as, Consumer<Child> how) throws InterruptedException {
    Child ending = child;
    synchronized (this) {
      if (ending == null || !up()) {
        return;
      }
      state = as;
    }
    ending.finish(how);
    gone(ending);
  }

  private Server describe(String engine, String version, long pid) {
    return new Server(
        kind.name(),
        kind.inContainer() ? Server.CONTAINER : "embedded",
        engine,
        version,
        kind.address(port),
        kind.inContainer() ? kind.within() : kind.address(port),
        user.user(),
        user.password(),
        pid);
  }

  /** It looks at its port first, and some take it last: whoever has it now was quicker. */
  private boolean portTaken(Event failed) {
    return Event.PORT_TAKEN.equals(failed.reason()) || !kind.inContainer() && !Ports.free(port);
  }

  private void anotherPort(Event taken) {
    if (taken.port() != null && taken.port() != port) {
      return; // One that it picks itself, again each time.
    }
    if (portFixed) {
      String holder = PortHolder.of(port).orElse(null);
      throw failed(
          ("Port " + port + " for " + kind.title() + " is taken")
              + (holder == null ? " by another program." : " by " + holder + "."),
          (holder == null ? "Stop that program" : "Stop " + holder)
              + (", or ask for another port: --" + kind.name() + "-port N, 0 for any."));
    }
    port = Ports.pick();
  }

  private ServerTrouble failed(String happened, String next) {
    state = "died";
    return new ServerTrouble(kind.name(), happened, next, logTail(), workshop.keepLog(kind.name()));
  }

  private List<String> logTail() {
    return LabFiles.tail(workshop.folder().log(kind.name()), LOG_LINES);
  }
}
