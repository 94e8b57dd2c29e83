package streamdojo.kit.process;

import java.io.IOException;
import java.io.InputStream;

/**
 * Ends a process when the one that started it is gone.
 *
 * <p>A parent holds the other end of the child's standard input. However the parent ends, kill -9
 * included, the operating system closes that pipe, and the child reads the end of the stream.
 */
public final class Lifeline {
  private Lifeline() {}

  /**
   * Reads {@code in} to its end on a daemon thread, then runs {@code end} there.
   *
   * @param in what is left of standard input; what it still holds is thrown away
   * @param end usually {@code () -> System.exit(0)}, so that shutdown hooks run
   */
  public static void hold(InputStream in, Runnable end) {
    Thread thread =
        new Thread(
            () -> {
              drain(in);
              end.run();
            },
            "lifeline");
    thread.setDaemon(true);
    thread.start();
  }

  private static void drain(InputStream in) {
    byte[] buffer = new byte[512];
    try {
      while (in.read(buffer) >= 0) {
        // Nothing is said on the lifeline; only its end counts.
      }
    } catch (IOException closed) {
      // A broken pipe is an end as well.
    }
  }
}
