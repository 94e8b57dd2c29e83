package streamdojo.dojo.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Claim;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.catalogue.Rejection;
import streamdojo.dojo.catalogue.Scenario;

/** What can be seen without running anything: whether claims, katas and wrong answers are whole. */
final class HouseChecks {
  private static final int IMPOSTORS = 3;
  private static final List<String> HEADINGS =
      List.of("## Task", "## Expected", "## Hints", "## Out of scope", "## After solving");

  private final Catalogue catalogue;
  private final boolean strict;

  /**
   * @param strict whether an edited kata is an error, as it is in CI, or a line on the screen
   */
  HouseChecks(Catalogue catalogue, boolean strict) {
    this.catalogue = catalogue;
    this.strict = strict;
  }

  List<Check> all() {
    List<Check> checks = new ArrayList<>();
    checks.add(new Check("house", "every claim of the table has its rule, and back", this::rules));
    checks.add(new Check("house", "scenario names are unique", this::names));
    for (Claim claim : catalogue.claims()) {
      checks.add(new Check("house", claim.id() + " is whole", () -> claim(claim)));
    }
    for (Kata kata : catalogue.katas()) {
      checks.add(new Check("house", kata.id() + " has its page", () -> page(kata)));
      checks.add(new Check("house", kata.id() + " stands as its stub", () -> stub(kata)));
      checks.add(new Check("house", kata.id() + " has impostors", () -> impostors(kata)));
    }
    return checks;
  }

  private void rules() {
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

  private void names() {
    Set<String> seen = new TreeSet<>();
    for (Scenario scenario : catalogue.scenarios()) {
      Refused.unless(seen.add(scenario.name()), "Two scenarios are named '%s'", scenario.name());
    }
  }

  private void claim(Claim claim) {
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

  private static void page(Kata kata) {
    Refused.unless(Files.exists(kata.page()), "%s is missing", kata.page());
    String page = read(kata.page());
    for (String heading : HEADINGS) {
      Refused.unless(page.contains("\n" + heading), "%s has no '%s'", kata.page(), heading);
    }
    Refused.unless(page.contains("<details>"), "%s has no hint", kata.page());
  }

  private void stub(Kata kata) {
    Refused.unless(Files.exists(kata.learners()), "%s is missing", kata.learners());
    boolean same = read(kata.learners()).equals(Source.stub(kata).text());
    if (!same && !strict) {
      System.out.println("Being edited, so not held against its stub: " + kata.learners());
      return;
    }
    Refused.unless(
        same, "%s is not the stub of its reference; ./dojo stubs derives it anew", kata.learners());
  }

  private void impostors(Kata kata) {
    Set<String> rows =
        catalogue.rejections().stream()
            .filter(r -> r.kata().equals(kata.id()) && !r.answer().equals(Rejection.STUB))
            .map(Rejection::answer)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> files = new TreeSet<>(kata.impostorNames());
    Refused.unless(
        rows.equals(files), "%s: rejections.csv has %s, the folder %s", kata.id(), rows, files);
    Refused.unless(
        files.size() >= IMPOSTORS, "%s has %d impostors, not 3 or more", kata.id(), files.size());
    Refused.unless(catalogue.scenariosOf(kata).size() > 0, "No scenario is tagged @%s", kata.id());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new Refused("Can't read %s", file);
    }
  }
}
