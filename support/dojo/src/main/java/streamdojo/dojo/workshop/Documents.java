package streamdojo.dojo.workshop;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    for (String name : named) {
      if (all.stream().noneMatch(kata -> isOf(kata, name))) {
        throw new Trouble(
            "There is no document '" + name + "'.",
            "Take one or more of: " + String.join(", ", new Documents(all).names()) + ".");
      }
    }
    return new Documents(
        all.stream()
            .filter(kata -> named.isEmpty() || named.stream().anyMatch(name -> isOf(kata, name)))
            .toList());
  }

  /** Their names, as the option takes them. */
  List<String> names() {
    return katas.stream().map(Documents::name).distinct().toList();
  }

  /** Whether a scenario is of one of them. */
  boolean has(Scenario scenario) {
    return katas.stream().anyMatch(kata -> kata.kata().id().startsWith(scenario.file() + "-"));
  }

  /** By its name, or by that with which its katas begin: {@code two-generals}, {@code two}. */
  private static boolean isOf(Place kata, String name) {
    return List.of(name(kata), kata.kata().id().replaceFirst("-\\d.*", "")).contains(name);
  }

  private static String name(Place kata) {
    return kata.document().toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
