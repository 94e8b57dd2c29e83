package streamdojo.lab;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import streamdojo.kit.Trouble;
import streamdojo.kit.process.Lifeline;
import streamdojo.kit.process.Signals;

/**
 * The lab's owner: starts the servers, answers callers, and sees to it that nothing is left however
 * the lab ends.
 */
public final class Supervisor {
  private static final Duration HALF_ARCHIVE = Duration.ofHours(1);
  private static final Duration LOG_OF_A_FAILURE = Duration.ofDays(7);

  private final PrintStream out;

  private Supervisor(PrintStream out) {
    this.out = out;
  }

  /** Runs a lab with the servers that labs have. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    run(Kind.ALL);
  }

  /** Runs a lab as this process; doesn't return. */
  static void run(List<Kind> kinds) throws IOException, InterruptedException {
    PrintStream lines = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    Signals.leaveToTheOwner();
    String first = Json.firstLine(System.in);
    if (first == null) {
      System.exit(1);
    }
    new Supervisor(lines).supervise(LabOrder.from(Json.read(first)), kinds);
    // All other threads are daemons; it is a signal, a caller or the lifeline that ends the
    // process.
    new CountDownLatch(1).await();
  }

  private void supervise(LabOrder order, List<Kind> kinds) throws IOException {
    LabFolder folder = LabFolder.claim(order.home());
    if (folder == null) {
      fail(busy(order));
      return;
    }
    // What it was started with may be gone soon: the one who started it needn't stay.
    System.setErr(new PrintStream(folder.log("supervisor").toFile(), StandardCharsets.UTF_8));
    if (order.archives() != null) {
      Leftovers.sweepFiles(order.archives(), ".jsa.", HALF_ARCHIVE);
    }
    Leftovers.sweepFiles(order.home().getParent(), ".log", LOG_OF_A_FAILURE);
    List<Kind> wanted = order.containers() ? Kind.inContainers(kinds) : kinds;
    wanted = order.detached() ? Kind.staying(wanted) : wanted;
    RunningLab lab = new RunningLab(order, wanted, folder);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(lab), "take down"));
    if (!order.detached()) {
      Lifeline.hold(System.in, () -> System.exit(0));
    }
    try {
      lab.open(this::say);
      say(Event.of("up", lab.describe(), null));
    } catch (Trouble trouble) {
      lab.takeDown();
      fail(RunningLab.failed(trouble));
    } catch (IOException | InterruptedException | RuntimeException other) {
      other.printStackTrace();
      lab.takeDown();
      fail(Event.failed(Event.TROUBLE, null, "The lab did not start: " + other, "Try again."));
    }
  }

  private void end(RunningLab lab) {
    lab.takeDown();
    say(Event.over());
  }

  private static Event busy(LabOrder order) {
    return Event.failed(
        Event.BUSY,
        null,
        "Somebody else is starting this lab just now, or it runs: " + order.home(),
        "Look whether it is up: ./dojo lab status");
  }

  private void fail(Event event) {
    say(event);
    System.exit(1);
  }

  private void say(Event event) {
    out.println(event.line());
  }
}
