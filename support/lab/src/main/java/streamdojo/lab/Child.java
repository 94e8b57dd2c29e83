package streamdojo.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import streamdojo.kit.Limits;
import streamdojo.kit.process.Jvm;

/** One process of a server, from its start to its end. */
final class Child {
  private static final int END_LIMIT_S = 45;
  private static final int TERMINATED = 128 + 15;

  private final Process process;
  private final Jvm.Command command;
  private final Runnable kill;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final CompletableFuture<Void> ended;
  private volatile boolean ready;
  private volatile List<ProcessHandle> below = List.of();

  private Child(Process process, Jvm.Command command, Runnable kill) {
    this.process = process;
    this.command = command;
    this.kill = kill;
    this.ended = process.onExit().thenAccept(this::keepArchive);
  }

  /**
   * Starts the process.
   *
   * @param jvm what to run
   * @param order its first line
   * @param log where its standard error goes, after what is there already
   * @param environment variables besides those of this process
   * @param kill ends the server as kill -9 does, where it is not this process; else null
   */
  static Child start(
      Jvm jvm, ServerOrder order, Path log, Map<String, String> environment, Runnable kill)
      throws IOException {
    Jvm.Command command = jvm.command(List.of());
    ProcessBuilder builder =
        new ProcessBuilder(command.line())
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    Process process = builder.start();
    Child child = new Child(process, command, kill);
    Thread reader = new Thread(child::read, "events of " + jvm.name());
    reader.setDaemon(true);
    reader.start();
    try {
      OutputStream in = process.getOutputStream();
      in.write((Json.line(order.fields()) + "\n").getBytes(StandardCharsets.UTF_8));
      in.flush();
    } catch (IOException endedAlready) {
      // The reader sees the same, and says how it ended.
    }
    return child;
  }

  /** Waits until the server is ready or has failed; passes on what it says on the way. */
  Event outcome(Consumer<String> progress) throws InterruptedException {
    Duration silence = Limits.SERVER_SAYS.duration();
    while (true) {
      Event event = events.poll(silence.toMillis(), TimeUnit.MILLISECONDS);
      if (event == null) {
        destroy();
        return Event.failed(
            Event.TROUBLE,
            null,
            "It said nothing for " + silence.toSeconds() + " s, so it was stopped.",
            "Look into its log; if the machine is slow or busy, DOJO_PATIENCE=3 gives it more time.");
      }
      if (!event.is("progress")) {
        ready = event.is("ready");
        return event;
      }
      progress.accept(event.text());
    }
  }

  long pid() {
    return process.pid();
  }

  /** Completes when the process is gone and its class-data archive is in place. */
  CompletableFuture<Void> ended() {
    return ended;
  }

  /** Asks it to end and to leave its data. */
  void terminate() {
    // Not process.destroy(): that closes the lifeline as well, and then the data go.
    process.toHandle().destroy();
  }

  /** Ends it and leaves its data in whatever state: in order only if it has class data to write. */
  void giveUp() {
    if (command.written() == null) {
      destroy();
      return;
    }
    try {
      process.getOutputStream().close();
    } catch (IOException brokenAlready) {
      // Then it is on its way out.
    }
  }

  /** Ends the server as kill -9 does; where it isn't this process, this one ends with it. */
  void kill() {
    if (kill == null) {
      destroy();
    } else {
      kill.run();
    }
  }

  /** Ends the process at once, and with it the engine that some run as a process of its own. */
  void destroy() {
    below = process.descendants().toList();
    process.destroyForcibly();
    below.forEach(ProcessHandle::destroyForcibly);
  }

  /** Ends it in some way and waits until it is gone; kills it if that takes too long. */
  void finish(Consumer<Child> how) throws InterruptedException {
    how.accept(this);
    try {
      ended.get(END_LIMIT_S, TimeUnit.SECONDS);
      for (ProcessHandle engine : below) {
        engine.onExit().get(END_LIMIT_S, TimeUnit.SECONDS);
      }
    } catch (TimeoutException | ExecutionException late) {
      destroy();
      process.waitFor(END_LIMIT_S, TimeUnit.SECONDS);
    }
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Event event = Event.from(Json.read(line));
        if (event.is("over")) {
          over();
          break;
        }
        events.add(event);
      }
    } catch (IOException unreadable) {
      events.add(trouble("It said something that is no event: " + unreadable.getMessage()));
    }
    events.add(trouble("It ended before it was ready."));
  }

  /**
   * Ends it at once, unless it has class data to write: a JVM that leaves by itself waits 300 ms
   * for each thread that is reading, its lifeline's above all.
   */
  private void over() {
    if (command.written() == null) {
      destroy();
    }
  }

  private static Event trouble(String happened) {
    return Event.failed(Event.TROUBLE, null, happened, "Look into its log.");
  }

  /** Only of a whole life in order: a JVM that failed has loaded too little, a killed one lies. */
  private void keepArchive(Process gone) {
    if (ready && (gone.exitValue() == 0 || gone.exitValue() == TERMINATED)) {
      command.ended();
    } else {
      command.lost();
    }
  }
}
