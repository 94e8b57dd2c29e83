package streamdojo.dojo.author;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import streamdojo.kit.Trouble;

/**
 * The name of a kata that is to be made, and the names that follow from it.
 *
 * @param id {@code slow-1-direct-totals}: document, number in it, name
 */
record KataName(String id) {
  private static final String PATTERN = "[a-z]+-[1-9][0-9]*(-[a-z][a-z0-9]*)+";

  /** Checks the id. */
  KataName {
    if (!id.matches(PATTERN)) {
      throw new Trouble(
          "'" + id + "' can't be a kata's id: it is DOCUMENT-N-NAME in lower-case letters.",
          "Take one like slow-1-direct-totals, which is the first kata of the document slow.");
    }
  }

  /** {@code slow}. */
  String document() {
    return id.split("-")[0];
  }

  /** {@code slow-1}, which no two katas share. */
  String place() {
    return document() + "-" + id.split("-")[1];
  }

  /** {@code SLOW-1}, the claim that it is taken to be about if nothing else is said. */
  String claim() {
    return place().toUpperCase(Locale.ROOT);
  }

  /** {@code features/slow.feature}. */
  String feature() {
    return "features/" + document() + ".feature";
  }

  /** {@code Slow}. */
  String title() {
    return capital(document());
  }

  /** {@code SlowDirectTotals}: the interface, without the number. */
  String interfaceName() {
    return Arrays.stream(id.split("-"))
        .filter(word -> !word.matches("[0-9]+"))
        .map(KataName::capital)
        .collect(Collectors.joining());
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
