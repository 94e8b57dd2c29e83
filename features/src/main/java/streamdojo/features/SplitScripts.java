package streamdojo.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import streamdojo.kit.House;

/** Scripts in Flink SQL for document 004, with the definitions of the tables they build on. */
final class SplitScripts {
  private SplitScripts() {}

  /**
   * The answer to a kata behind what it builds on.
   *
   * @param tables names of files in {@code features/split}
   */
  static String of(Scene scene, String kata, String... tables) {
    StringBuilder script = new StringBuilder();
    for (String name : tables) {
      script.append(definition(name));
    }
    return script.append(scene.script(kata)).toString();
  }

  private static String definition(String tables) {
    Path file = House.here().root().resolve("features/split").resolve(tables + ".sql");
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
