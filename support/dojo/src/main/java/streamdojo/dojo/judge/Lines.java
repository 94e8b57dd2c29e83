package streamdojo.dojo.judge;

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
import java.util.concurrent.TimeoutException;

/** Lines of a stream, read ahead of those who wait for them. */
final class Lines {
  private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
  private volatile Runnable atEnd = () -> {};

  Lines(InputStream in) {
    Thread reader = new Thread(() -> read(in), "lines");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Returns the next line; empty when there are no more.
   *
   * @throws TimeoutException if nothing came within the limit
   */
  Optional<String> next(Duration limit) throws InterruptedException, TimeoutException {
    Optional<String> line = lines.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
    if (line == null) {
      throw new TimeoutException();
    }
    return line;
  }

  /** Returns the next line, however long it takes. To be used with {@link #atEnd}. */
  String next() throws InterruptedException {
    return lines.take().orElseThrow();
  }

  /** Runs this when there are no more lines, on the thread that reads. */
  void atEnd(Runnable end) {
    atEnd = end;
  }

  private void read(InputStream in) {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    try {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(Optional.of(line));
      }
    } catch (IOException closed) {
      // The process was ended; so are its lines.
    }
    atEnd.run();
    lines.add(Optional.empty());
  }
}
