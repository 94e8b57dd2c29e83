package streamdojo.dojo.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import streamdojo.kit.Trouble;

/**
 * Who is to be there.
 *
 * @param names one each; empty if only their number is known
 * @param count how many; 0 if nobody is expected in particular
 */
record Expected(List<String> names, int count) {
  static final String OPTION = "--expect";
  static final String LABEL = "FILE|COUNT";
  static final String ABOUT =
      "A file with the names that have to be there, one a line; or how many. 1 if one is missing.";

  private static final int MOST = 9;

  /**
   * Reads what the option says.
   *
   * @param said null if it isn't given
   * @throws Trouble if it is neither a number nor a file with names
   */
  static Expected of(String said) {
    if (said == null) {
      return new Expected(List.of(), 0);
    }
    if (said.matches("\\d{1," + MOST + "}")) {
      return new Expected(List.of(), Integer.parseInt(said));
    }
    List<String> names = lines(Path.of(said));
    if (names.isEmpty()) {
      throw new Trouble("There is no name in " + said + ".", "Write them into it, one a line.");
    }
    return new Expected(names, names.size());
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .map(String::strip)
          .filter(Predicate.not(String::isEmpty))
          .distinct()
          .toList();
    } catch (IOException unreadable) {
      throw new Trouble(
          OPTION + " names " + file + ", which can't be read.",
          "Name a file with a name a line, or say how many: " + OPTION + " 12",
          unreadable);
    }
  }

  /**
   * Who is missing, as a sentence; empty if nobody is.
   *
   * @param there names, as they say them
   */
  String missing(Collection<String> there) {
    List<String> missing = names.stream().filter(name -> !there.contains(name)).toList();
    if (!missing.isEmpty()) {
      return "Missing: %s (%d of %d).".formatted(String.join(", ", missing), missing.size(), count);
    }
    return names.isEmpty() && there.size() < count
        ? "%d of %d are missing; who, a file with the names would tell."
            .formatted(count - there.size(), count)
        : "";
  }
}
