package streamdojo.dojo.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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
   * Returns the scenarios of claims and documents, each once, in the order of the feature files.
   *
   * @param names as {@link Scenario#isOf} takes them; none for all
   * @throws Trouble if one of them doesn't exist; the sentence lists those that do
   */
  public List<Scenario> scenariosOf(List<String> names) {
    for (String name : names) {
      if (scenarios.stream().noneMatch(scenario -> scenario.isOf(name))) {
        throw new Trouble(
            "There is no claim and no document '" + name + "'.",
            "Take one of these documents: %s; or one of these claims: %s."
                .formatted(
                    distinct(scenarios, Scenario::documentName),
                    distinct(scenarios, Scenario::claim)));
      }
    }
    return scenarios.stream()
        .filter(scenario -> names.isEmpty() || names.stream().anyMatch(scenario::isOf))
        .toList();
  }

  private static String distinct(List<Scenario> some, Function<Scenario, String> what) {
    return some.stream().map(what).distinct().collect(Collectors.joining(", "));
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
          "Take one of: " + distinct(all, Scenario::claim) + ".");
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
