package streamdojo.dojo.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import streamdojo.dojo.Beside;
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
  /** Also the name of the folder of its evidence. */
  private static final String OTHER = "other";

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
      verdicts.add(quick(byPure.get(false), lab, listener));
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

  /** Two at once where each mostly waits for Flink to plan, to start and to end its jobs. */
  private Verdict quick(List<Scenario> all, LabOnDemand lab, Consumer<Event> listener) {
    Map<Boolean, List<Scenario>> halves =
        IntStream.range(0, all.size())
            .boxed()
            .collect(
                Collectors.partitioningBy(
                    i -> i % 2 == 1 && all.get(i).needs().contains("flink"),
                    Collectors.mapping(all::get, Collectors.toList())));
    if (halves.get(true).isEmpty()) {
      return dojo.judge(source, all, lab, seed, listener);
    }
    long began = System.nanoTime();
    Dojo other = dojo.within(OTHER);
    List<Verdict> both =
        Beside.all(
            List.of(
                Beside.begin(
                    OTHER, () -> other.judge(source, halves.get(true), lab, seed, listener)),
                Beside.begin(
                    "one", () -> dojo.judge(source, halves.get(false), lab, seed, listener))));
    return Verdict.of(all, both, (System.nanoTime() - began) / 1_000_000);
  }

  private static boolean hold(List<Verdict> verdicts) {
    return verdicts.stream().allMatch(Verdict::holds);
  }
}
