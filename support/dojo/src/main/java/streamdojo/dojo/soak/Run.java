package streamdojo.dojo.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.judge.Ending;
import streamdojo.dojo.judge.Event;
import streamdojo.dojo.judge.Outcome;
import streamdojo.dojo.judge.Verdict;
import streamdojo.kit.Folders;
import streamdojo.kit.Trouble;

/**
 * One run of a soak.
 *
 * @param number 1 is the first
 * @param seed of its random draws
 * @param seconds it took
 * @param evidence its folder; it stays if the run failed
 * @param verdict of the references; null if there was trouble instead
 * @param refused what the gate has refused besides, a line each; empty too if none was run
 * @param trouble why it could not be judged; null if it could
 */
public record Run(
    int number,
    long seed,
    double seconds,
    Path evidence,
    Verdict verdict,
    List<String> refused,
    Trouble trouble) {
  /** Whether all scenarios held, and the gate has let the rest through. */
  public boolean held() {
    return verdict != null && verdict.holds() && refused.isEmpty();
  }

  /** Throws away its evidence. */
  void forget() {
    try {
      Folders.delete(evidence);
    } catch (IOException left) {
      // Only space is lost.
    }
  }

  /** What became of a scenario; null if this run never came to a verdict. */
  Outcome outcome(Scenario scenario) {
    return verdict == null
        ? null
        : verdict.outcomes().stream()
            .filter(one -> one.scenario().id().equals(scenario.id()))
            .findFirst()
            .orElse(null);
  }

  /** How many scenarios ran to their end. */
  public long executed() {
    return verdict == null ? 0 : verdict.executed();
  }

  /** What did not hold, a line each: scenario, step, the message's first line. */
  public List<String> failures() {
    if (trouble != null) {
      return List.of(firstLine(trouble.getMessage()));
    }
    List<String> failures = new ArrayList<>();
    verdict.outcomes().stream().filter(o -> !o.proven()).map(Run::failure).forEach(failures::add);
    if (verdict.ending().how() != Ending.How.FINISHED) {
      failures.add(
          "the judge's JVM " + verdict.ending().sentence() + ", in: " + verdict.ending().step());
    }
    failures.addAll(refused);
    return failures;
  }

  private static String failure(Outcome outcome) {
    String scenario = outcome.scenario().claim() + ", " + outcome.scenario().name() + ": ";
    Event.StepEnded step = outcome.failed();
    if (step == null) {
      return scenario
          + (outcome.status().equals("PASSED")
              ? "passed without measuring anything"
              : "did not come to its end");
    }
    String message = outcome.failure().map(Event.Failure::message).orElse(step.status());
    return scenario + step.step() + ": " + firstLine(message);
  }

  static String firstLine(String text) {
    return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
  }
}
