package streamdojo.dojo.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Round;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.judge.Event;
import streamdojo.dojo.judge.Verdict;
import streamdojo.dojo.lab.LabOnDemand;

/**
 * An answer that a person waits for. What takes long comes once the rest holds: nobody should have
 * to wait for a first mistake.
 *
 * @param source the answer
 * @param scenarios that it is to hold in
 * @param seed of all random draws
 */
record Attempt(Dojo dojo, Source source, List<Scenario> scenarios, long seed) {
  /** The scenarios that come first. */
  List<Scenario> quick() {
    return scenarios.stream().filter(s -> s.round() == Round.PLAIN).toList();
  }

  /**
   * Has it judged.
   *
   * @param listener hears each event of the quick scenarios
   */
  Verdict verdict(LabOnDemand lab, Consumer<Event> listener) {
    List<Scenario> quick = quick();
    List<Scenario> slow = scenarios.stream().filter(s -> s.round() != Round.PLAIN).toList();
    if (quick.isEmpty() || slow.isEmpty()) {
      return dojo.judge(source, scenarios, lab, seed, listener);
    }
    Verdict first = dojo.judge(source, quick, lab, seed, listener);
    List<Verdict> verdicts = new ArrayList<>(List.of(first));
    long millis = first.millis();
    if (first.holds()) {
      Progress.line(
          quick.size() + " scenarios hold; " + slow.size() + " more take about a minute.");
      Verdict second = dojo.judge(source, slow, lab, seed, new Progress(slow));
      verdicts.add(second);
      millis += second.millis();
    }
    return Verdict.of(scenarios, verdicts, millis);
  }
}
