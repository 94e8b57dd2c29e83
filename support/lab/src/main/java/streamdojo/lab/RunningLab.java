package streamdojo.lab;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Lab;

/** A lab from its first server to its end, and what its callers can ask of it. */
final class RunningLab implements Control.Desk {
  private final LabOrder order;
  private final LabFolder folder;
  private final Workshop workshop;
  private final Crew crew;
  private final Control control;
  private final Object publishing = new Object();
  private boolean published;
  private boolean down;

  /**
   * @param kinds what it could run
   * @param folder its own, claimed already
   */
  RunningLab(LabOrder order, List<Kind> kinds, LabFolder folder) throws IOException {
    this.order = order;
    this.folder = folder;
    this.workshop =
        new Workshop(
            folder, order.cache(), order.archives(), new Rooms(order.rooms()), this::republish);
    this.crew = new Crew(kinds, workshop, order.port(Kind.KAFKA));
    this.control = new Control(this);
  }

  /**
   * Starts the servers it is to start with, then lets callers in.
   *
   * @throws Trouble if one of them can't be started
   */
  void open(Consumer<Event> progress) throws IOException, InterruptedException {
    crew.start(order.servers(), order::port, progress);
    synchronized (publishing) {
      published = true;
      republish();
    }
    control.open();
  }

  Lab describe() {
    return new Lab(ProcessHandle.current().pid(), control.port(), control.token(), crew.servers());
  }

  @Override
  public Event answer(Request request, Consumer<Event> progress) {
    try {
      return carryOut(request, progress);
    } catch (Trouble trouble) {
      return failed(trouble);
    } catch (IOException | InterruptedException | RuntimeException other) {
      other.printStackTrace();
      return Event.failed(Event.TROUBLE, null, "That failed: " + other, "Look at the lab's log.");
    }
  }

  @Override
  public void answered(Request request) {
    if ("down".equals(request.command())) {
      System.exit(0);
    }
  }

  /** Ends all servers and deletes the folder; the second caller waits for the first. */
  synchronized void takeDown() {
    if (down) {
      return;
    }
    down = true;
    synchronized (publishing) {
      published = false;
    }
    try {
      control.close();
    } catch (IOException closedAlready) {
      // Nobody can call; that is what we want.
    }
    workshop.close();
    folder.delete();
  }

  static Event failed(Trouble trouble) {
    return trouble instanceof ServerTrouble server
        ? server.event()
        : Event.failed(Event.TROUBLE, null, trouble.getMessage(), trouble.next());
  }

  private Event carryOut(Request request, Consumer<Event> progress)
      throws IOException, InterruptedException {
    String server = request.server() == null ? "" : request.server();
    switch (request.command() == null ? "" : request.command()) {
      case "status" -> {}
      case "start" -> start(server, request.port() == null ? 0 : request.port(), progress);
      case "stop" -> crew.stop(server);
      case "kill" -> crew.kill(server);
      case "down" -> {
        progress.accept(Event.progress(null, "Taking " + crew.servers().keySet() + " down."));
        takeDown();
      }
      default ->
          throw new Trouble(
              "The lab knows no command " + request.command() + ".",
              "Commands: status, start, stop, kill, down.");
    }
    return Event.of(
        request.command().equals("status") ? "status" : "done", describe(), crew.status());
  }

  private void start(String server, int port, Consumer<Event> progress)
      throws IOException, InterruptedException {
    try {
      // The port is for this one, not for those that come with it.
      crew.start(List.of(server), name -> name.equals(server) ? port : 0, progress);
    } finally {
      republish();
    }
  }

  private void republish() {
    synchronized (publishing) {
      if (!published) {
        return;
      }
      try {
        folder.publish(describe());
      } catch (IOException unwritable) {
        unwritable.printStackTrace();
      }
    }
  }
}
