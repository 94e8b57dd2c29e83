package streamdojo.dojo.gate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Claim;
import streamdojo.dojo.catalogue.Rejection;
import streamdojo.dojo.catalogue.Scenario;

/** Whether the claims of the table and the scenarios of the features are the same. */
final class ClaimChecks {
  private final Catalogue catalogue;
  private final Unwritten unwritten;

  ClaimChecks(Catalogue catalogue, Unwritten unwritten) {
    this.catalogue = catalogue;
    this.unwritten = unwritten;
  }

  /** The features prove the claims of the table, no more and no less. */
  void rules() {
    Set<String> rules =
        catalogue.scenarios().stream().map(Scenario::claim).collect(Collectors.toSet());
    Set<String> claims = catalogue.claims().stream().map(Claim::id).collect(Collectors.toSet());
    Refused.unless(rules.equals(claims), "The features prove %s, claims.csv has %s", rules, claims);
    for (Scenario scenario : catalogue.scenarios()) {
      Refused.unless(
          scenario.rule().startsWith(scenario.claim() + " "),
          "%s: the rule '%s' does not begin with its claim %s",
          scenario.id(),
          scenario.rule(),
          scenario.claim());
    }
  }

  /** Where there is nothing, nothing fails: it would pass for proven. */
  void empty() {
    List<String> places = catalogue.emptyPlaces();
    Refused.unless(places.isEmpty(), "%s", String.join("; ", places));
  }

  /** Neither a feature nor the tables wait for their author. */
  void written() {
    catalogue.featureFiles().forEach(unwritten::in);
    unwritten.in(catalogue.features().resolve("claims.csv"));
    unwritten.in(catalogue.features().resolve("rejections.csv"));
  }

  /** The report and the progress name scenarios by their names. */
  void names() {
    Set<String> seen = new TreeSet<>();
    for (Scenario scenario : catalogue.scenarios()) {
      Refused.unless(seen.add(scenario.name()), "Two scenarios are named '%s'", scenario.name());
    }
  }

  /** A row whose step no scenario has rejects nothing. */
  void rejections() {
    for (Rejection row : catalogue.rejections()) {
      Refused.unless(
          catalogue.scenarios().stream().anyMatch(row::by),
          "rejections.csv has %s rejected in '%s', but no scenario of %s tagged @%s has that step",
          row.answer(),
          row.step(),
          row.claim(),
          row.kata());
    }
  }

  /** Every scenario is there, and one of them can come out wrong. */
  void whole(Claim claim) {
    long scenarios =
        catalogue.scenarios().stream().filter(s -> s.claim().equals(claim.id())).count();
    Refused.unless(
        scenarios == claim.scenarios(),
        "%s has %d scenarios, claims.csv says %d: lost one, or not counted a new one?",
        claim.id(),
        scenarios,
        claim.scenarios());
    Refused.unless(
        catalogue.rejections().stream()
            .anyMatch(r -> r.claim().equals(claim.id()) && !r.answer().equals(Rejection.STUB)),
        "%s rejects no impostor: can it come out wrong at all?",
        claim.id());
  }
}
