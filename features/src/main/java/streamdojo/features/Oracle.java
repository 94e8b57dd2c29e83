package streamdojo.features;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import streamdojo.kit.kata.ShadowRule;
import streamdojo.kit.shadow.Rating;

/**
 * What the types have to be, worked out in another way than by remainders: the types repeat every
 * fifteen ratings, so they are written down once. Answers can't see it.
 */
public final class Oracle implements ShadowRule {
  private static final List<String> FIFTEEN =
      List.of(
          "ShaDow",
          "Incompatible",
          "Incompatible",
          "Sha",
          "Incompatible",
          "Dow",
          "Sha",
          "Incompatible",
          "Incompatible",
          "Sha",
          "Dow",
          "Incompatible",
          "Sha",
          "Incompatible",
          "Incompatible");

  @Override
  public String typeOf(int rating) {
    return FIFTEEN.get(Math.floorMod(rating, FIFTEEN.size()));
  }

  /** How many of these humans are of each type; a type that nobody has is missing. */
  public Map<String, Long> counts(List<Rating> humans) {
    Map<String, Long> counts = new TreeMap<>();
    humans.forEach(human -> counts.merge(typeOf(human.rating()), 1L, Long::sum));
    return counts;
  }
}
