package streamdojo.dojo.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import streamdojo.kit.lab.Reply;
import streamdojo.kit.lab.Supervision;

/** What a supervisor says about itself, as it comes. */
final class Replies {
  private static final int LOG_LINES = 12;

  private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
  private final Process process;
  private final Path errors;
  private final Runnable over;

  /**
   * @param errors file of what the process says to nobody
   * @param over run when it says that all is over
   */
  private Replies(Process process, Path errors, Runnable over) {
    this.process = process;
    this.errors = errors;
    this.over = over;
  }

  /** Begins to listen. */
  static Replies of(Process process, Path errors, Runnable over) {
    Replies replies = new Replies(process, errors, over);
    Thread reader = new Thread(replies::listen, "lab's replies");
    reader.setDaemon(true);
    reader.start();
    return replies;
  }

  /** Waits for the next one; null if it says nothing for that long. */
  Reply next(Duration silence) throws InterruptedException {
    return replies.poll(silence.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Makes up one for a supervisor that can't say any more what happened. */
  Reply trouble(String happened) {
    List<String> lines = List.of();
    try {
      List<String> all = Files.readAllLines(errors);
      lines = all.subList(Math.max(0, all.size() - LOG_LINES), all.size());
    } catch (IOException unreadable) {
      // Then there is nothing to show.
    }
    String file = lines.isEmpty() ? null : errors.toString();
    return new Reply(
        "failed",
        null,
        null,
        "trouble",
        happened,
        "Build again (mvn package) if you have changed the kit.",
        lines.isEmpty() ? null : lines,
        file,
        null,
        null);
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        hear(Supervision.read(line));
      }
    } catch (IOException unreadable) {
      replies.add(trouble("The lab said something strange: " + unreadable.getMessage()));
    }
    replies.add(trouble("The lab's process ended before the lab was up."));
  }

  private void hear(Reply reply) {
    if (reply.is("over")) {
      over.run();
    } else {
      replies.add(reply);
    }
  }
}
