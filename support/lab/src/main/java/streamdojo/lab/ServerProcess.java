package streamdojo.lab;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import streamdojo.kit.Trouble;
import streamdojo.kit.process.Lifeline;
import streamdojo.kit.process.Signals;

/**
 * The frame of every server's process: reads the order, says how it goes on standard output, and
 * ends in one of two ways. Terminated, it leaves its data to be started on again; when the one who
 * started it is gone, it deletes them.
 */
public final class ServerProcess {
  private static final int STOP_LIMIT_MS = 8_000;

  private final Engine engine;
  private final PrintStream out;
  private volatile boolean orphaned;
  private volatile boolean stopped;

  private ServerProcess(Engine engine, PrintStream out) {
    this.engine = engine;
    this.out = out;
  }

  /** Runs an engine as this process; doesn't return. */
  public static void run(Engine engine) throws Exception {
    PrintStream lines = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    // Whatever a library prints must not get between our lines.
    System.setOut(System.err);
    // Read when the first logger is made, so before any class of a server is loaded.
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
    System.setProperty("org.slf4j.simpleLogger.showDateTime", "true");
    System.setProperty("org.slf4j.simpleLogger.dateTimeFormat", "yyyy-MM-dd HH:mm:ss.SSS");
    Signals.leaveToTheOwner();
    String first = Json.firstLine(System.in);
    if (first == null) {
      System.exit(1);
    }
    new ServerProcess(engine, lines).serve(ServerOrder.from(Json.read(first)));
    // All other threads may be daemons; it is a signal or the lifeline that ends the process.
    new CountDownLatch(1).await();
  }

  private void serve(ServerOrder order) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(order.home()), "end"));
    Lifeline.hold(
        System.in,
        () -> {
          orphaned = true;
          System.exit(0);
        });
    try {
      Engine.Ready ready = engine.start(order, text -> say(Event.progress(null, text)));
      say(Event.ready(ready.engine(), ready.version()));
    } catch (PortTaken taken) {
      fail(Event.PORT_TAKEN, taken.port(), taken.getMessage(), "Ask for another port.");
    } catch (Trouble trouble) {
      // What it says itself is told in a sentence, behind which the log's end stands.
      if (trouble.getCause() != null) {
        trouble.getCause().printStackTrace();
      }
      fail(Event.TROUBLE, null, trouble.getMessage(), trouble.next());
    } catch (Throwable other) {
      other.printStackTrace();
      fail(Event.TROUBLE, null, "It says: " + other + ".", "Look into its log.");
    }
  }

  private void fail(String reason, Integer port, String happened, String next) {
    say(Event.failed(reason, port, happened, next));
    System.exit(1);
  }

  private void say(Event event) {
    out.println(event.line());
  }

  private void end(Path home) {
    Thread stopping = new Thread(this::stop, "stop");
    stopping.setDaemon(true);
    stopping.start();
    try {
      stopping.join(STOP_LIMIT_MS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    if (orphaned) {
      Leftovers.leave(home);
    }
    say(Event.over());
    if (!stopped) {
      engine.abandon();
    }
  }

  private void stop() {
    try {
      if (orphaned) {
        engine.discard();
      } else {
        engine.stop();
      }
      stopped = true;
    } catch (Exception inVain) {
      inVain.printStackTrace();
    }
  }
}
