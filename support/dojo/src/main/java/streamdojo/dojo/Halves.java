package streamdojo.dojo;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Scenario;

/**
 * Parts scenarios that have labs of their own: each part has one with all that it needs. Two at
 * once, since most of the time is waiting; and those that need the same belong together, since a
 * server costs more to start than a scenario to run.
 */
final class Halves {
  static final int AT_MOST = 2;

  private Halves() {}

  /** Two parts, of which neither is less than a third; one or none of fewer than two scenarios. */
  static List<List<Scenario>> of(List<Scenario> scenarios) {
    if (scenarios.size() < AT_MOST) {
      return scenarios.isEmpty() ? List.of() : List.of(scenarios);
    }
    List<Scenario> all =
        scenarios.stream().sorted(Comparator.comparing(one -> one.needs().toString())).toList();
    int size = all.size();
    int cut =
        IntStream.rangeClosed(Math.max(1, size / 3), size - Math.max(1, size / 3))
            .boxed()
            .min(
                Comparator.<Integer>comparingInt(at -> servers(all, at))
                    .thenComparingInt(at -> Math.abs(size - 2 * at)))
            .orElseThrow();
    return List.of(all.subList(0, cut), all.subList(cut, size));
  }

  /** How many are started if the second part begins there. */
  private static int servers(List<Scenario> all, int cut) {
    return Catalogue.needs(all.subList(0, cut)).size()
        + Catalogue.needs(all.subList(cut, all.size())).size();
  }
}
