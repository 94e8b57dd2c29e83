package streamdojo.dojo.judge;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import streamdojo.dojo.Main;
import streamdojo.dojo.catalogue.Scenario;

/**
 * What the judge says of an answer.
 *
 * @param outcomes one a scenario that was asked for, in the order of the feature files
 * @param ending how the judge's JVM ended
 * @param millis from the call to the verdict
 */
public record Verdict(List<Outcome> outcomes, Ending ending, long millis) {
  /**
   * The verdict on several rounds as one; a scenario of none of them was not run.
   *
   * @param scenarios all of them, in the order of the outcomes
   * @param rounds one verdict each; none if there was no scenario to judge
   * @param millis from the call to the last verdict
   */
  public static Verdict of(List<Scenario> scenarios, List<Verdict> rounds, long millis) {
    Map<String, Outcome> outcomes =
        rounds.stream()
            .flatMap(round -> round.outcomes().stream())
            .collect(Collectors.toMap(o -> o.scenario().id(), Function.identity()));
    Ending ending =
        rounds.stream()
            .map(Verdict::ending)
            .filter(end -> end.how() != Ending.How.FINISHED)
            .findFirst()
            .orElse(new Ending(Ending.How.FINISHED, "", List.of(), ""));
    List<Outcome> all =
        scenarios.stream()
            .map(scenario -> outcomes.getOrDefault(scenario.id(), Outcome.notRun(scenario)))
            .toList();
    return new Verdict(all, ending, millis);
  }

  /** The verdict on scenarios that can't be shown in this kind of lab: none of them is tried. */
  public static Verdict notShown(List<Scenario> scenarios) {
    return new Verdict(
        scenarios.stream().map(Outcome::notShown).toList(),
        new Ending(Ending.How.FINISHED, "", List.of(), ""),
        0);
  }

  /** Whether all that could be shown is proven, and something could. */
  public boolean shownHolds() {
    return ending.how() == Ending.How.FINISHED
        && outcomes.stream().anyMatch(Outcome::proven)
        && outcomes.stream().allMatch(one -> one.proven() || !one.shown());
  }

  /**
   * What a command leaves with: 0 if all holds, 3 if all holds that could be shown here, 2 if
   * nothing could, 1 if something doesn't hold.
   */
  public int exitCode() {
    if (holds()) {
      return Main.HELD;
    }
    return shownHolds() ? Main.NOT_ALL_SHOWN : nothingShown() ? Main.TROUBLE : Main.FAILED;
  }

  /** Whether nothing of it can be tried in this kind of lab. */
  public boolean nothingShown() {
    return outcomes.stream().noneMatch(Outcome::shown);
  }

  /** Whether every scenario ran and every one is proven. */
  public boolean holds() {
    return !outcomes.isEmpty()
        && ending.how() == Ending.How.FINISHED
        && outcomes.stream().allMatch(Outcome::proven);
  }

  /** How many scenarios ran to their end. */
  public long executed() {
    return outcomes.stream().filter(Outcome::ran).count();
  }
}
