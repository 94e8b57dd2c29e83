package streamdojo.dojo.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import streamdojo.kit.Trouble;
import streamdojo.kit.process.Sibling;

/** Starts a racer: a JVM of its own that compiles as hard as it can, as agents' would. */
final class Race {
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private Race() {}

  /** Runs one race to its end and returns its seconds. */
  static double seconds(Racer.Order order) {
    return Double.parseDouble(told(Racer.class, CLASS_PATH, "-XX:+UseSerialGC", order));
  }

  /**
   * Runs one race to its end and returns what it printed.
   *
   * @param more of the class path than the command line's own
   * @param order for its first line, as JSON
   */
  static String told(Class<?> racer, String more, Object order) {
    String classPath = CLASS_PATH + File.pathSeparator + more;
    // One thread fetches and others decode: the collector must not wait for one of them alone.
    return told(racer, classPath, "-XX:+UseParallelGC", order);
  }

  private static String told(Class<?> racer, String classPath, String collector, Object order) {
    try (Sibling sibling =
        Sibling.start(
            racer,
            classPath,
            order,
            ProcessBuilder.Redirect.PIPE,
            "-Xms512m",
            "-Xmx2g",
            collector)) {
      Process process = sibling.process();
      String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() == 0) {
        return told.strip();
      }
    } catch (IOException failed) {
      throw new Trouble(
          "A race could not be run: " + failed.getMessage() + ".", "Try again.", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    throw new Trouble("A race did not come to its end.", "Its process said why, just above.");
  }
}
