package streamdojo.dojo.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Round;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.judge.Event;
import streamdojo.dojo.judge.Verdict;
import streamdojo.dojo.lab.LabOnDemand;

/**
 * An answer that a person waits for. What takes longer, servers or time, comes once the rest holds:
 * nobody should have to wait for a first mistake.
 *
 * @param source the answer
 * @param scenarios that it is to hold in
 * @param seed of all random draws
 */
record Attempt(Dojo dojo, Source source, List<Scenario> scenarios, long seed) {
  /** The scenarios that don't take long. */
  List<Scenario> quick() {
    return scenarios.stream().filter(s -> s.round() == Round.PLAIN).toList();
  }

  /**
   * Has it judged: first where no server is needed, then what else is quick, then the rest; no
   * further than to where something fails.
   *
   * @param listener hears each event of the quick scenarios
   */
  Verdict verdict(LabOnDemand lab, Consumer<Event> listener) {
    List<Scenario> slow = scenarios.stream().filter(s -> s.round() != Round.PLAIN).toList();
    List<Verdict> verdicts = new ArrayList<>();
    Map<Boolean, List<Scenario>> byPure =
        quick().stream().collect(Collectors.partitioningBy(s -> s.needs().isEmpty()));
    if (!byPure.get(true).isEmpty()) {
      try (LabOnDemand none = lab.own(Set.of())) {
        verdicts.add(dojo.judge(source, byPure.get(true), none, seed, listener));
      }
    }
    if (!byPure.get(false).isEmpty() && hold(verdicts)) {
      verdicts.add(dojo.judge(source, byPure.get(false), lab, seed, listener));
    }
    if (!slow.isEmpty() && hold(verdicts)) {
      if (!verdicts.isEmpty()) {
        Progress.line("%d hold; longer ones follow: %d.".formatted(quick().size(), slow.size()));
      }
      Consumer<Event> heard = verdicts.isEmpty() ? listener : new Progress(slow);
      verdicts.add(dojo.judge(source, slow, lab, seed, heard));
    }
    long millis = verdicts.stream().mapToLong(Verdict::millis).sum();
    return Verdict.of(scenarios, verdicts, millis);
  }

  private static boolean hold(List<Verdict> verdicts) {
    return verdicts.stream().allMatch(Verdict::holds);
  }
}
