package streamdojo.dojo.soak;

import java.io.IOException;
import java.nio.file.Path;
import streamdojo.kit.Trouble;

/**
 * Other work on this machine: all processors are kept busy by a process of its own, which ends with
 * this one, however that ends.
 */
public final class Load implements AutoCloseable {
  private final Process process;

  private Load(Process process) {
    this.process = process;
  }

  /** Starts it: a thread that never rests for each processor. */
  public static Load start() {
    try {
      return new Load(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx16m",
                  "-XX:+UseSerialGC",
                  "-XX:-UsePerfData",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Busy.class.getName(),
                  "" + Runtime.getRuntime().availableProcessors())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start());
    } catch (IOException failed) {
      throw new Trouble(
          "The load could not be started: " + failed.getMessage() + ".",
          "Start the soak without --load, or look whether memory is left.",
          failed);
    }
  }

  /**
   * Looks whether it is still there: without it, what is measured is something else.
   *
   * @throws Trouble if it is gone
   */
  public void check() {
    if (!process.isAlive()) {
      throw new Trouble(
          "The load's process has ended with " + process.exitValue() + ".",
          "Start the soak again; something on this machine ended it.");
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
