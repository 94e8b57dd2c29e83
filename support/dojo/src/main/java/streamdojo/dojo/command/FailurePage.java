package streamdojo.dojo.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.judge.Ending;
import streamdojo.dojo.judge.Event;
import streamdojo.dojo.judge.Outcome;
import streamdojo.dojo.judge.Verdict;

/** What failed, as a learner reads it: the first in full, of the others as many as a screen has. */
final class FailurePage {
  /** More would scroll the first away. */
  private static final int OTHERS = 2;

  private final PrintStream out;

  FailurePage(PrintStream out) {
    this.out = out;
  }

  /**
   * Tells why a verdict is none that holds.
   *
   * @param first of its scenarios that don't hold
   */
  void print(Verdict verdict, Outcome first) {
    why(verdict, first);
    others(verdict, first);
  }

  /** That the first is mended doesn't mean that the others are; each has its step. */
  private void others(Verdict verdict, Outcome first) {
    List<Outcome> others =
        verdict.outcomes().stream().filter(o -> o.failed() != null && o != first).toList();
    others.stream()
        .limit(OTHERS)
        .forEach(
            other -> {
              out.println();
              print(other.scenario(), other.failed());
            });
    if (others.size() > OTHERS) {
      out.println("\n… and " + (others.size() - OTHERS) + " more are red.");
    }
  }

  private void why(Verdict verdict, Outcome first) {
    if (verdict.ending().how() != Ending.How.FINISHED && first.failed() == null) {
      out.println("Scenario  " + first.scenario().name());
      out.println("Step      " + verdict.ending().step());
      out.println("Verdict   The answer " + verdict.ending().sentence() + ".");
      return;
    }
    if (first.failed() == null) {
      out.println("Scenario  " + first.scenario().name());
      out.println(
          first.status().equals("PASSED")
              ? "Verdict   It passed without measuring anything, so it proved nothing."
              : "Verdict   It did not run; the judge's log is in the evidence folder.");
      return;
    }
    print(first.scenario(), first.failed());
  }

  /** Scenario, step, what was expected and seen, and whose code threw it. */
  void print(Scenario scenario, Event.StepEnded step) {
    out.println("Scenario  " + scenario.name());
    String file = scenario.id().replaceFirst(":\\d+$", "");
    out.println("Step      " + step.step() + Screen.faint("  " + file + ":" + step.line()));
    String text = step.failure() == null ? step.status() : step.failure().message();
    out.println(Screen.indent(FailureText.of(text), 10));
    Optional.ofNullable(step.failure())
        .flatMap(Blame::of)
        .ifPresent(said -> out.println(Screen.wrapped("Thrown    ", said, 68)));
  }
}
