package streamdojo.dojo.gate;

import java.util.ArrayList;
import java.util.List;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Claim;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.catalogue.Scenario;

/** What can be seen without running anything: whether claims, katas and wrong answers are whole. */
final class HouseChecks {
  private final ClaimChecks claims;
  private final KataChecks katas;
  private final Catalogue catalogue;
  private final Unwritten unwritten;

  /**
   * @param strict whether an edited kata is an error, as it is in CI, or a line on the screen
   */
  HouseChecks(Catalogue catalogue, boolean strict) {
    this.catalogue = catalogue;
    this.unwritten = new Unwritten(catalogue.features().getParent());
    this.claims = new ClaimChecks(catalogue, unwritten);
    this.katas = new KataChecks(catalogue, unwritten, strict);
  }

  List<Check> all() {
    List<Check> checks = common();
    catalogue.claims().forEach(claim -> add(checks, claim));
    catalogue.katas().forEach(kata -> add(checks, kata));
    return checks;
  }

  /** Those that a kata and its claims have to pass, and those that are of no kata's own. */
  List<Check> of(Kata kata) {
    List<Check> checks = common();
    List<String> its = catalogue.scenariosOf(kata).stream().map(Scenario::claim).toList();
    catalogue.claims().stream()
        .filter(claim -> its.contains(claim.id()))
        .forEach(claim -> add(checks, claim));
    add(checks, kata);
    return checks;
  }

  private List<Check> common() {
    List<Check> checks = new ArrayList<>();
    add(checks, "every claim of the table has its rule, and back", claims::rules);
    add(checks, "no feature, rule or scenario is empty", claims::empty);
    add(checks, "scenario names are unique", claims::names);
    add(checks, "every rejection names a step that there is", claims::rejections);
    add(checks, "every scenario is written", claims::written);
    add(checks, "every step is written", () -> unwritten.below("features/src"));
    add(
        checks,
        "every interface is written",
        () -> unwritten.below("support/kit/src/main/java/streamdojo/kit/kata"));
    return checks;
  }

  private void add(List<Check> checks, Claim claim) {
    add(checks, claim.id() + " is whole", () -> claims.whole(claim));
  }

  private void add(List<Check> checks, Kata kata) {
    add(checks, kata.id() + " has its page", () -> katas.page(kata));
    add(checks, kata.id() + " is written", () -> katas.written(kata));
    add(checks, kata.id() + " stands as its stub", () -> katas.stub(kata));
    add(checks, kata.id() + " has impostors", () -> katas.impostors(kata));
    add(checks, kata.id() + "'s impostors differ", () -> katas.differences(kata));
  }

  private static void add(List<Check> checks, String name, Runnable look) {
    checks.add(new Check("house", name, look));
  }
}
