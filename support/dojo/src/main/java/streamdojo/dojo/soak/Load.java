package streamdojo.dojo.soak;

import streamdojo.kit.Trouble;
import streamdojo.kit.process.Sibling;

/**
 * Other work on this machine: all processors are kept busy by a process of its own, which ends with
 * this one, however that ends.
 */
public final class Load implements AutoCloseable {
  private final Sibling sibling;

  private Load(Sibling sibling) {
    this.sibling = sibling;
  }

  /** Starts it: a thread that never rests for each processor. */
  public static Load start() {
    int processors = Runtime.getRuntime().availableProcessors();
    return new Load(
        Sibling.start(
            Busy.class,
            processors,
            ProcessBuilder.Redirect.DISCARD,
            "-Xmx24m",
            "-XX:+UseSerialGC"));
  }

  /**
   * Looks whether it is still there: without it, what is measured is something else.
   *
   * @throws Trouble if it is gone
   */
  public void check() {
    if (!sibling.process().isAlive()) {
      throw new Trouble(
          "The load's process has ended with " + sibling.process().exitValue() + ".",
          "Start the soak again; something on this machine ended it.");
    }
  }

  @Override
  public void close() {
    sibling.close();
  }
}
