package streamdojo.dojo.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What somebody types, line by line: that works in every terminal, over SSH, and from a pipe.
 * Nothing is asked of the terminal.
 */
public final class Keys {
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private volatile boolean ended;

  /** Reads on a thread of its own, until there is no more. */
  public Keys(InputStream in) {
    Thread reader = new Thread(() -> read(in), "keys");
    reader.setDaemon(true);
    reader.start();
  }

  /** Waits so long for a line; empty if none came. */
  public Optional<String> next(Duration limit) throws InterruptedException {
    return Optional.ofNullable(lines.poll(limit.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Whether nothing will be typed any more: there is no keyboard, or it was closed. */
  public boolean ended() {
    return ended && lines.isEmpty();
  }

  private void read(InputStream in) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line.strip());
      }
    } catch (IOException closed) {
      // As if it had ended.
    }
    ended = true;
  }
}
