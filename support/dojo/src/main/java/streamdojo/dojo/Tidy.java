package streamdojo.dojo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import streamdojo.kit.Folders;

/** Keeps what runs leave from growing without end. */
final class Tidy {
  private Tidy() {}

  /**
   * Deletes all but the newest entries of a folder; what can't be deleted stays for another day.
   */
  static void keepNewest(Path folder, int count) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> newestFirst =
          entries
              .sorted(
                  Comparator.comparingLong((Path entry) -> entry.toFile().lastModified())
                      .reversed())
              .toList();
      newestFirst.stream().skip(count).forEach(Tidy::delete);
    } catch (IOException unreadable) {
      // Only space is lost.
    }
  }

  private static void delete(Path entry) {
    try {
      Folders.delete(entry);
    } catch (IOException gone) {
      // Another run was tidying too.
    }
  }
}
