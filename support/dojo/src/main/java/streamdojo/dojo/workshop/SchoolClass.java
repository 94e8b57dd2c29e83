package streamdojo.dojo.workshop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import streamdojo.dojo.workshop.Results.KataResult;
import streamdojo.kit.Trouble;

/**
 * The results of a class.
 *
 * @param format {@link #FORMAT}
 * @param learners by name
 */
record SchoolClass(String format, List<Results> learners) {
  private static final String FORMAT = "stream-dojo class 1";
  private static final int DEPTH = 3;

  /**
   * Reads all files of a folder that end in {@code .json}. Of a learner who is in several, the
   * newest counts.
   *
   * @param but a file that is none of a learner's: what was collected before; null for none
   * @param says takes a sentence for each file that is left out
   * @throws Trouble if there is no such folder
   */
  static SchoolClass in(Path folder, Path but, Consumer<Trouble> says) {
    if (!Files.isDirectory(folder)) {
      throw new Trouble(
          "There is no folder " + folder + ".",
          "Name the one that holds the learners' files, made by ./dojo results --out FILE.json.");
    }
    Map<String, Results> newest = new TreeMap<>();
    for (Path file : files(folder, but)) {
      try {
        Results results = ResultFiles.read(file);
        newest.merge(results.learner(), results, SchoolClass::newer);
      } catch (Trouble bad) {
        says.accept(bad);
      }
    }
    return new SchoolClass(FORMAT, List.copyOf(newest.values()));
  }

  /** A line a learner, and how many solved each kata. */
  String table() {
    StringBuilder text = new StringBuilder();
    text.append("%-28s %6s %5s %4s  %s%n".formatted("LEARNER", "SOLVED", "TRIED", "OPEN", "KATAS"));
    for (Results one : learners) {
      StringBuilder signs = new StringBuilder();
      one.katas().forEach(kata -> signs.append(sign(kata)));
      text.append(
          "%-28s %6d %5d %4d  %s%n"
              .formatted(one.learner(), one.solved(), one.tried(), one.open(), signs));
    }
    Map<String, Integer> solved = new LinkedHashMap<>();
    for (Results one : learners) {
      for (KataResult kata : one.katas()) {
        solved.merge(kata.kata(), "solved".equals(kata.standing()) ? 1 : 0, Integer::sum);
      }
    }
    text.append("%n%-28s %s%n".formatted("KATA", "SOLVED BY"));
    solved.forEach(
        (kata, count) -> text.append("%-28s %d of %d%n".formatted(kata, count, learners.size())));
    return text.toString();
  }

  private static char sign(KataResult kata) {
    return switch (String.valueOf(kata.standing())) {
      case "solved" -> '✔';
      case "tried" -> '~';
      default -> '·';
    };
  }

  /** By the time that is written in it. */
  private static Results newer(Results one, Results other) {
    Comparator<String> byTime = Comparator.nullsFirst(Comparator.naturalOrder());
    return byTime.compare(one.when(), other.when()) >= 0 ? one : other;
  }

  private static List<Path> files(Path folder, Path but) {
    try (Stream<Path> files = Files.walk(folder, DEPTH)) {
      return files
          .filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
          .filter(file -> but == null || !file.toAbsolutePath().equals(but.toAbsolutePath()))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException unreadable) {
      throw new Trouble(
          "Can't list " + folder + ": " + unreadable.getMessage() + ".",
          "Are all its folders yours to read?",
          unreadable);
    }
  }
}
