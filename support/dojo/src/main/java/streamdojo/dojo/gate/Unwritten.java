package streamdojo.dojo.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks for what an author has left to be written: each TODO, and each step that is pending. */
final class Unwritten {
  private static final List<String> MARKS = List.of("TODO", "PendingException");

  private final Path root;

  /**
   * @param root of the clone, from which files are named
   */
  Unwritten(Path root) {
    this.root = root;
  }

  /** Refuses a file with the first line that is still to be written. */
  void in(Path file) {
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Refused.unless(
          MARKS.stream().noneMatch(line::contains),
          "%s:%d is still to be written: %s",
          root.relativize(file),
          i + 1,
          line.strip());
    }
  }

  /** The same of all files in a folder and below, if there is one. */
  void below(String folder) {
    if (!Files.isDirectory(root.resolve(folder))) {
      return;
    }
    try (Stream<Path> files = Files.walk(root.resolve(folder))) {
      files.filter(Files::isRegularFile).sorted().forEach(this::in);
    } catch (IOException unreadable) {
      throw new Refused("Can't list %s", folder);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new Refused("Can't read %s", file);
    }
  }
}
