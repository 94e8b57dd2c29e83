package streamdojo.dojo.learner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.kit.House;
import streamdojo.kit.Trouble;

/**
 * The katas in the order in which they are best learned, which is that of the table in {@code
 * katas/README.md}; those that aren't in it come last. Read without the feature files, which take
 * their time.
 *
 * @param katas in that order
 */
public record Course(List<Kata> katas) {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| \\[([a-z]+-\\d+-[a-z0-9-]+)\\]");

  /** Reads a clone's. */
  public static Course of(House house) {
    Path folder = house.root().resolve("katas");
    try (Stream<Path> entries = Files.list(folder)) {
      List<String> there =
          entries
              .map(entry -> entry.getFileName().toString())
              .filter(name -> name.matches("[a-z]+-\\d+-[a-z0-9-]+"))
              .sorted()
              .toList();
      Set<String> ids = new LinkedHashSet<>(rows(folder.resolve("README.md")));
      ids.retainAll(there);
      ids.addAll(there);
      return new Course(ids.stream().map(id -> new Kata(id, house)).toList());
    } catch (IOException unreadable) {
      throw new Trouble(
          "Can't list " + folder + ".", "Is this a whole clone of Stream Dojo?", unreadable);
    }
  }

  /** The one after this; empty after the last. */
  public Optional<Kata> after(Kata kata) {
    return katas.stream().skip(katas.indexOf(kata) + 1L).findFirst();
  }

  private static List<String> rows(Path page) throws IOException {
    List<String> ids = new ArrayList<>();
    Matcher row = ROW.matcher(Files.exists(page) ? Files.readString(page) : "");
    while (row.find()) {
      ids.add(row.group(1));
    }
    return ids;
  }
}
