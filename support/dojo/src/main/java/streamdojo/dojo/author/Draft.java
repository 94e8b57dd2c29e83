package streamdojo.dojo.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import streamdojo.kit.Trouble;

/**
 * Files to be made and lines to be added, gathered before anything is written: either all of it can
 * be done, or nothing is.
 */
final class Draft {
  private final Path root;
  private final Map<String, String> made = new LinkedHashMap<>();
  private final Map<String, String> changed = new LinkedHashMap<>();

  Draft(Path root) {
    this.root = root;
  }

  /**
   * Plans a new file.
   *
   * @throws Trouble if there is one: nothing is ever overwritten
   */
  void make(String file, String text) {
    if (Files.exists(root.resolve(file))) {
      throw new Trouble(
          file + " is there already, and nothing is overwritten.",
          "Take another name for the kata, or move that file away.");
    }
    made.put(file, text);
  }

  /** Plans lines in a file that is there. */
  void change(String file, UnaryOperator<String> edit) {
    changed.put(file, edit.apply(changed.getOrDefault(file, read(file))));
  }

  /** Writes all of it. Returns what was done, a line a file. */
  List<String> write() {
    List<String> lines = new ArrayList<>();
    changed.forEach((file, text) -> write(file, text, "added to", lines));
    made.forEach((file, text) -> write(file, text, "made", lines));
    return lines.stream().sorted().toList();
  }

  boolean has(String file) {
    return Files.exists(root.resolve(file));
  }

  private void write(String file, String text, String done, List<String> lines) {
    try {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), text);
      lines.add("%-8s  %s".formatted(done, file));
    } catch (IOException failed) {
      throw new Trouble(
          "Can't write " + file + ": " + failed.getMessage() + ".",
          "Is the clone read-only, or the disk full? 'git status' shows what was written.",
          failed);
    }
  }

  private String read(String file) {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException unreadable) {
      throw new Trouble(
          "Can't read " + file + ".", "Is this a whole clone of Stream Dojo?", unreadable);
    }
  }
}
