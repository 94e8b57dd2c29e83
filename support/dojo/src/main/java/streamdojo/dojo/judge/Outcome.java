package streamdojo.dojo.judge;

import java.util.List;
import java.util.Optional;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.kit.judge.Curve;
import streamdojo.kit.judge.Fault;
import streamdojo.kit.kata.NotSolvedYet;

/**
 * How one scenario went.
 *
 * @param scenario which
 * @param status {@code PASSED}, {@code FAILED}, {@code SKIPPED}, {@code UNDEFINED} …; {@code
 *     NOT_RUN} if the judge never came to it or did not come to its end; {@code NOT_SHOWN} if it
 *     can't be tried in this kind of lab
 * @param figures what it measured
 * @param curves what it saw change
 * @param faults what it saw fail
 * @param failed the first step that did not pass; null if there is none
 * @param millis how long it took
 */
public record Outcome(
    Scenario scenario,
    String status,
    List<String> figures,
    List<Curve> curves,
    List<Fault> faults,
    Event.StepEnded failed,
    long millis) {
  static final String NOT_RUN = "NOT_RUN";
  static final String NOT_SHOWN = "NOT_SHOWN";

  /** Of a scenario that the judge never came to. */
  public static Outcome notRun(Scenario scenario) {
    return new Outcome(scenario, NOT_RUN, List.of(), List.of(), List.of(), null, 0);
  }

  /** Of a scenario that can't be shown in this kind of lab. */
  static Outcome notShown(Scenario scenario) {
    return new Outcome(scenario, NOT_SHOWN, List.of(), List.of(), List.of(), null, 0);
  }

  /** Whether the judge came to its end. */
  public boolean ran() {
    return !status.equals(NOT_RUN) && shown();
  }

  /** Whether it could be tried at all. */
  public boolean shown() {
    return !status.equals(NOT_SHOWN);
  }

  /**
   * Whether the claim holds here: every step passed, and something was measured. A scenario that
   * measured nothing proved nothing, dry runs among them.
   */
  public boolean proven() {
    return status.equals("PASSED") && !figures.isEmpty();
  }

  /** Whether it failed because the answer still has its gap. */
  public boolean notSolvedYet() {
    return failure().map(f -> f.type().equals(NotSolvedYet.class.getName())).orElse(false);
  }

  /** Why the step failed, if it threw something. */
  public Optional<Event.Failure> failure() {
    return Optional.ofNullable(failed).map(Event.StepEnded::failure);
  }
}
