package streamdojo.dojo.gate;

import java.util.List;
import java.util.Set;
import streamdojo.dojo.catalogue.Rejection;
import streamdojo.dojo.judge.Event;
import streamdojo.dojo.judge.Outcome;
import streamdojo.dojo.judge.Verdict;

/** The three proofs, each on what the judge said. */
final class Proofs {
  /** A scenario that rejects says so by one of these; anything else is an accident. */
  private static final Set<String> REJECTIONS =
      Set.of(
          "java.lang.AssertionError",
          "org.opentest4j.AssertionFailedError",
          "org.awaitility.core.ConditionTimeoutException");

  private Proofs() {}

  /** The reference passes and measures something. */
  static void reference(Outcome outcome) {
    Refused.unless(
        outcome.status().equals("PASSED"),
        "%s: the reference came out %s%s",
        outcome.scenario().id(),
        outcome.status(),
        why(outcome));
    Refused.unless(
        !outcome.figures().isEmpty(),
        "%s passed but measured nothing, so it proved nothing",
        outcome.scenario().id());
  }

  /** The stub fails in every scenario, with the kit's own exception, in a step of its own. */
  static void stub(List<Rejection> rows, Verdict verdict) {
    Refused.unless(!verdict.outcomes().isEmpty(), "The stub met no scenario");
    for (Outcome outcome : verdict.outcomes()) {
      Refused.unless(
          outcome.notSolvedYet(),
          "%s: the stub should fail as not solved yet, but came out %s%s",
          outcome.scenario().id(),
          outcome.status(),
          why(outcome));
      Refused.unless(
          rows.stream().anyMatch(row -> named(row, outcome)),
          "%s: the stub failed in the step '%s', for which rejections.csv has no row",
          outcome.scenario().id(),
          outcome.failed().expression());
    }
    for (Rejection row : rows) {
      Refused.unless(
          verdict.outcomes().stream().anyMatch(outcome -> named(row, outcome)),
          "No stub failed in '%s' of %s, as rejections.csv says",
          row.step(),
          row.claim());
    }
  }

  /** The impostor is rejected in the steps that are there for it, and fails by nothing else. */
  static void impostor(List<Rejection> rows, Verdict verdict) {
    for (Outcome outcome : verdict.outcomes()) {
      Refused.unless(
          outcome.status().equals("PASSED") || rejected(outcome),
          "%s: this is no rejection: %s%s %s",
          outcome.scenario().id(),
          outcome.status(),
          why(outcome),
          verdict.ending().sentence());
    }
    for (Rejection row : missing(rows, List.of(verdict))) {
      throw new Refused(
          "%s got through: '%s' of %s did not reject it; what failed is %s",
          row.answer(),
          row.step(),
          row.claim(),
          verdict.outcomes().stream()
              .filter(o -> o.failed() != null)
              .map(o -> o.scenario().id() + " '" + o.failed().expression() + "'")
              .toList());
    }
  }

  /** The rows by which no scenario of these verdicts has rejected the impostor. */
  static List<Rejection> missing(List<Rejection> rows, List<Verdict> verdicts) {
    return rows.stream()
        .filter(
            row ->
                verdicts.stream()
                    .flatMap(verdict -> verdict.outcomes().stream())
                    .noneMatch(outcome -> named(row, outcome) && rejected(outcome)))
        .toList();
  }

  private static boolean named(Rejection row, Outcome outcome) {
    return outcome.failed() != null
        && outcome.scenario().claim().equals(row.claim())
        && outcome.failed().expression().equals(row.step());
  }

  private static boolean rejected(Outcome outcome) {
    return outcome.status().equals("FAILED")
        && outcome.failure().map(Event.Failure::type).filter(REJECTIONS::contains).isPresent();
  }

  private static String why(Outcome outcome) {
    return outcome
        .failure()
        .map(failure -> " with " + failure.type() + ": " + failure.message())
        .orElse(outcome.failed() == null ? "" : " in '" + outcome.failed().step() + "'");
  }
}
