package streamdojo.dojo.workshop;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.learner.Place;
import streamdojo.kit.House;
import streamdojo.kit.Trouble;

/**
 * The documents that a day is about.
 *
 * @param katas theirs, in the order of the course
 */
record Documents(List<Place> katas) {
  /** The option that names them. */
  static final String OPTION = "--documents";

  /** What the option is about. */
  static final String ABOUT =
      "shadow, slow-data, fomo, two-generals, split-sources; with commas, all if none is named.";

  /**
   * Finds them.
   *
   * @param named by their names; all if none is
   * @throws Trouble if one of them doesn't exist; the sentence lists those that do
   */
  static Documents of(House house, List<String> named) {
    List<Place> all = Place.all(house, Map.of());
    Set<String> known =
        all.stream().map(Documents::name).collect(Collectors.toCollection(LinkedHashSet::new));
    for (String name : named) {
      if (!known.contains(name)) {
        throw new Trouble(
            "There is no document '" + name + "'.",
            "Take one or more of: " + String.join(", ", known) + ".");
      }
    }
    return new Documents(
        all.stream().filter(kata -> named.isEmpty() || named.contains(name(kata))).toList());
  }

  /** Their names, as the option takes them. */
  List<String> names() {
    return katas.stream().map(Documents::name).distinct().toList();
  }

  /** Whether a scenario is of one of them. */
  boolean has(Scenario scenario) {
    return katas.stream().anyMatch(kata -> kata.kata().id().startsWith(scenario.file() + "-"));
  }

  private static String name(Place kata) {
    return kata.document().toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
