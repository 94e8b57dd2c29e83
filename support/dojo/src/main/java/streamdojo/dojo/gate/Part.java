package streamdojo.dojo.gate;

import java.util.List;
import java.util.Set;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.catalogue.Rejection;
import streamdojo.dojo.catalogue.Round;
import streamdojo.dojo.catalogue.Scenario;

/**
 * What a gate runs: scenarios, the katas whose stubs they can tell, and the wrong answers that they
 * have to reject. What can be seen without running anything is looked at whole, always.
 *
 * @param scenarios in the order of their files
 * @param katas of which one of them takes the answer, other than to stop servers
 * @param rejections that one of them is there for
 * @param expected how many scenarios have to come to their end
 */
public record Part(
    List<Scenario> scenarios, List<Kata> katas, List<Rejection> rejections, int expected) {
  /** All there is; the number of scenarios is that of the claims' table. */
  public static Part whole(Catalogue catalogue) {
    int expected = catalogue.claims().stream().mapToInt(claim -> claim.scenarios()).sum();
    return new Part(catalogue.scenarios(), catalogue.katas(), catalogue.rejections(), expected);
  }

  /** These scenarios, and what belongs to them. */
  public static Part of(Catalogue catalogue, List<Scenario> scenarios) {
    if (scenarios.equals(catalogue.scenarios())) {
      return whole(catalogue);
    }
    List<Kata> katas =
        catalogue.katas().stream()
            .filter(kata -> scenarios.stream().anyMatch(one -> tells(one, kata)))
            .toList();
    List<Rejection> rejections =
        catalogue.rejections().stream()
            .filter(row -> scenarios.stream().anyMatch(row::by))
            .toList();
    return new Part(scenarios, katas, rejections, scenarios.size());
  }

  /** Of these scenarios those that ask for no other servers. */
  public static List<Scenario> within(Set<String> servers, List<Scenario> scenarios) {
    return scenarios.stream().filter(one -> servers.containsAll(one.needs())).toList();
  }

  /** The scenarios that take the answer to this kata. */
  List<Scenario> of(Kata kata) {
    return scenarios.stream().filter(one -> tells(one, kata)).toList();
  }

  /** What a stub lacks shows as well where no server has to be stopped for it. */
  private static boolean tells(Scenario scenario, Kata kata) {
    return scenario.katas().contains(kata.id()) && scenario.round() != Round.STOPS;
  }
}
