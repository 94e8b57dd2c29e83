package streamdojo.direct;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The engine's library, which its driver unpacks into the temp folder and would leave there when
 * this process is killed: 70 MB. Once it is loaded nobody needs the file's name any more.
 */
final class Unpacked {
  private static final Path MAPS = Path.of("/proc/self/maps");
  private static final String NAME = "/libduckdb_java";

  private Unpacked() {}

  /** Deletes the file, where the system tells which one is ours: Linux does. */
  static void delete() {
    if (!Files.isReadable(MAPS)) {
      return;
    }
    try {
      for (String line : Files.readAllLines(MAPS)) {
        int path = line.indexOf('/');
        if (path >= 0 && line.contains(NAME) && line.endsWith(".so")) {
          Files.deleteIfExists(Path.of(line.substring(path)));
        }
      }
    } catch (IOException unreadable) {
      // Then the driver deletes it when this process ends in order.
    }
  }
}
