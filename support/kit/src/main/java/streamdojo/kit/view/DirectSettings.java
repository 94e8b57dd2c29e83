package streamdojo.kit.view;

import java.nio.file.Path;
import java.util.function.Consumer;
import streamdojo.kit.House;

/**
 * What a direct query may use.
 *
 * @param memory how much it keeps in memory: {@code 1GB}; what is more goes to files
 * @param threads that decode and answer
 * @param files folder for what doesn't fit into memory, made if it is missing; others may use it
 *     too
 * @param progress takes lines for people while a topic is read for longer than a second
 */
public record DirectSettings(String memory, int threads, Path files, Consumer<String> progress) {
  private static final int MOST_THREADS = 4;

  /** What fits a laptop, in a folder of this clone. */
  public static DirectSettings of(House house, Consumer<String> progress) {
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    return new DirectSettings("1GB", threads, house.state().resolve("direct"), progress);
  }
}
