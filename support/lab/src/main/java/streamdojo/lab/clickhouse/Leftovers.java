package streamdojo.lab.clickhouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes folders with all that is in them. */
final class Leftovers {
  private Leftovers() {}

  /** Removes everything in {@code folder} whose name begins with {@code prefix}. */
  static void remove(Path folder, String prefix) throws IOException {
    List<Path> found;
    try (Stream<Path> entries = Files.list(folder)) {
      found = entries.filter(e -> e.getFileName().toString().startsWith(prefix)).toList();
    }
    for (Path each : found) {
      remove(each);
    }
  }

  /** Removes a file or folder; does nothing if it isn't there. */
  static void remove(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> tree = Files.walk(root)) {
      deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path each : deepestFirst) {
      Files.deleteIfExists(each);
    }
  }
}
