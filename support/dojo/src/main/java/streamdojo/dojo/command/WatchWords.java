package streamdojo.dojo.command;

import java.io.PrintStream;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.judge.Event;
import streamdojo.dojo.judge.SoFar;
import streamdojo.dojo.judge.Verdict;

/**
 * Tells a learner each thing as soon as it is known: the first failure, on which they can go on,
 * and the verdict, though the judge is still busy with removing what the scenarios have left.
 */
final class WatchWords implements Consumer<Event> {
  private final VerdictPage page;
  private final List<Scenario> scenarios;
  private final PrintStream out;
  private final BooleanSupplier wanted;
  private final SoFar soFar;
  private boolean failed;
  private Verdict told;

  /**
   * @param scenarios all that are judged
   * @param wanted whether somebody still wants to know
   */
  WatchWords(VerdictPage page, List<Scenario> scenarios, PrintStream out, BooleanSupplier wanted) {
    this.page = page;
    this.scenarios = scenarios;
    this.out = out;
    this.wanted = wanted;
    this.soFar = new SoFar(scenarios);
  }

  @Override
  public void accept(Event event) {
    if (!wanted.getAsBoolean()) {
      return;
    }
    if (event instanceof Event.StepEnded step && step.status().equals("FAILED") && !failed) {
      failed = true;
      scenarios.stream()
          .filter(scenario -> scenario.id().equals(step.scenario()))
          .forEach(scenario -> page.early(scenario, step, out));
    }
    soFar.hear(event).ifPresent(this::say);
  }

  /** Tells what the judge said, unless that is known. */
  void tell(Verdict verdict) {
    if (told == null || told.holds() != verdict.holds()) {
      say(verdict);
    }
  }

  private void say(Verdict verdict) {
    told = verdict;
    page.print(verdict, out);
  }
}
