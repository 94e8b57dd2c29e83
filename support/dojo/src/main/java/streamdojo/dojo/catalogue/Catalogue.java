package streamdojo.dojo.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import streamdojo.kit.House;
import streamdojo.kit.Trouble;

/**
 * Everything there is to judge, read off the files: katas, scenarios, claims, wrong answers.
 *
 * @param katas by id
 * @param scenarios in the order of the feature files
 * @param features folder of the feature files and the tables
 */
public record Catalogue(List<Kata> katas, List<Scenario> scenarios, Path features) {
  /** Reads the clone's files. */
  public static Catalogue read(House house) {
    Path features = house.root().resolve("features");
    List<Scenario> scenarios = new ArrayList<>();
    for (Path file : list(features, ".feature")) {
      scenarios.addAll(new FeatureFile(house.root(), file).scenarios());
    }
    return new Catalogue(katas(house), scenarios, features);
  }

  /**
   * Returns a kata without reading the feature files, which takes its time.
   *
   * @throws Trouble if there is none of that id; the sentence lists those that there are
   */
  public static Kata kata(House house, String id) {
    return new Catalogue(katas(house), List.of(), null).kata(id);
  }

  private static List<Kata> katas(House house) {
    Set<String> ids = new TreeSet<>();
    list(house.root().resolve("solutions"), "").forEach(path -> ids.add(name(path)));
    list(house.root().resolve("katas"), "").forEach(path -> ids.add(name(path)));
    ids.removeIf(id -> !id.matches("[a-z]+-\\d+-[a-z0-9-]+"));
    return ids.stream().map(id -> new Kata(id, house)).toList();
  }

  /** The claims, each with the number of scenarios that it has to have. */
  public List<Claim> claims() {
    return Table.rows(features.resolve("claims.csv"), Claim.class);
  }

  /** The claims in plain words, in the order of the course. */
  public List<Explained> explained() {
    return Table.rows(features.resolve("explained.csv"), Explained.class);
  }

  /** The wrong answers and what has to reject them. */
  public List<Rejection> rejections() {
    return Table.rows(features.resolve("rejections.csv"), Rejection.class);
  }

  /**
   * Returns a kata.
   *
   * @throws Trouble if there is none of that id; the sentence lists those that there are
   */
  public Kata kata(String id) {
    return katas.stream()
        .filter(kata -> kata.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new Trouble(
                    "There is no kata '" + id + "'.",
                    "Take one of: "
                        + katas.stream().map(Kata::id).collect(Collectors.joining(", "))
                        + "."));
  }

  /**
   * Returns the scenarios of these claims, of all if none is named.
   *
   * @throws Trouble if one of them doesn't exist; the sentence lists those that do
   */
  public List<Scenario> scenariosOf(List<String> ids) {
    if (ids.isEmpty()) {
      return scenarios;
    }
    List<String> known = claims().stream().map(Claim::id).toList();
    for (String id : ids) {
      if (!known.contains(id)) {
        throw new Trouble(
            "There is no claim '" + id + "'.", "Take one of: " + String.join(", ", known) + ".");
      }
    }
    return scenarios.stream().filter(s -> ids.contains(s.claim())).toList();
  }

  /**
   * Returns the scenarios of a document.
   *
   * @param name {@code shadow}: its feature file's name without the ending
   * @throws Trouble if there is none of that name; the sentence lists those that there are
   */
  public List<Scenario> scenariosOfDocument(String name) {
    List<Scenario> all = scenarios.stream().filter(s -> s.file().equals(name)).toList();
    if (all.isEmpty()) {
      Set<String> known = scenarios.stream().map(Scenario::file).collect(Collectors.toSet());
      throw new Trouble(
          "There is no document '" + name + "'.", "Take one of: " + String.join(", ", known) + ".");
    }
    return all;
  }

  /**
   * Returns the scenarios of documents and claims, each once.
   *
   * @param names {@code shadow} or {@code SHADOW-1}; none for all
   * @throws Trouble if one of them doesn't exist; the sentence lists those that do
   */
  public List<Scenario> scenariosOfAny(List<String> names) {
    if (names.isEmpty()) {
      return scenarios;
    }
    List<Scenario> named = new ArrayList<>();
    for (String name : names) {
      // A document's name is that of a file, in lower case; a claim's is not.
      boolean document = name.equals(name.toLowerCase(Locale.ROOT));
      named.addAll(document ? scenariosOfDocument(name) : scenariosOf(List.of(name)));
    }
    return scenarios.stream().filter(named::contains).toList();
  }

  /** Returns the scenarios that use the answer to this kata. */
  public List<Scenario> scenariosOf(Kata kata) {
    return scenarios.stream().filter(s -> s.katas().contains(kata.id())).toList();
  }

  /**
   * Returns the scenarios of one claim that use the answer to this kata.
   *
   * @param claim null for all claims
   * @throws Trouble if the kata has nothing to do with it; the sentence lists the claims it has
   */
  public List<Scenario> scenariosOf(Kata kata, String claim) {
    List<Scenario> all = scenariosOf(kata);
    List<Scenario> some =
        all.stream().filter(s -> claim == null || s.claim().equals(claim)).toList();
    if (some.isEmpty() && claim != null) {
      throw new Trouble(
          "No scenario of '" + claim + "' uses an answer to " + kata.id() + ".",
          "Take one of: "
              + all.stream().map(Scenario::claim).distinct().collect(Collectors.joining(", "))
              + ".");
    }
    return some;
  }

  /** The feature files. */
  public List<Path> featureFiles() {
    return list(features, ".feature");
  }

  /** Features, rules and scenarios in which there is nothing, one sentence each. */
  public List<String> emptyPlaces() {
    return featureFiles().stream()
        .flatMap(file -> new FeatureFile(features.getParent(), file).emptyPlaces().stream())
        .toList();
  }

  /** The servers that these scenarios ask for, as far as they can be shown here. */
  public static Set<String> needs(List<Scenario> scenarios) {
    return scenarios.stream()
        .filter(Scenario::shown)
        .flatMap(s -> s.needs().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> list(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> name(file).endsWith(ending)).sorted().toList();
    } catch (IOException unreadable) {
      throw new Trouble(
          "Can't list " + folder + ".", "Is this a whole clone of Stream Dojo?", unreadable);
    }
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }
}
