package streamdojo.dojo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Round;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.judge.Case;
import streamdojo.dojo.judge.Event;
import streamdojo.dojo.judge.Verdict;
import streamdojo.dojo.lab.LabOnDemand;

/**
 * The scenarios of one judging, parted by what they do to servers: what only uses them is one
 * sitting after the other in one lab, what stops them is beside that, in labs of its own.
 *
 * @param answer null to take references only
 * @param lab gives the servers
 * @param listener hears one event at a time, from several threads
 */
record Rounds(Dojo dojo, Source answer, LabOnDemand lab, long seed, Consumer<Event> listener) {
  /** Judges them all. */
  Verdict judge(List<Scenario> scenarios) {
    long began = System.nanoTime();
    Map<Round, List<Scenario>> byRound = new EnumMap<>(Round.class);
    scenarios.forEach(s -> byRound.computeIfAbsent(s.round(), r -> new ArrayList<>()).add(s));
    // Servers that are stopped are waited for; what looks at the clock comes after all other work.
    List<Scenario> stops = byRound.getOrDefault(Round.STOPS, List.of());
    byRound.remove(Round.STOPS);
    List<Verdict> verdicts = new ArrayList<>();
    Map<Boolean, List<Scenario>> byShown =
        stops.stream().collect(Collectors.partitioningBy(Scenario::shown));
    if (!byShown.get(false).isEmpty()) {
      verdicts.add(Verdict.notShown(byShown.get(false)));
    }
    if (byRound.values().stream().flatMap(List::stream).anyMatch(Scenario::direct)) {
      lab.refuseUnknown();
    }
    List<CompletableFuture<Verdict>> beside = beside(byShown.get(true));
    byRound.forEach((round, part) -> verdicts.add(together(round, part)));
    verdicts.addAll(Beside.all(beside));
    return Verdict.of(scenarios, verdicts, (System.nanoTime() - began) / 1_000_000);
  }

  private List<CompletableFuture<Verdict>> beside(List<Scenario> stops) {
    return Halves.of(stops).stream().map(part -> Beside.begin("stops", () -> alone(part))).toList();
  }

  private Verdict together(Round round, List<Scenario> scenarios) {
    return judge(scenarios, lab, dojo.run().resolve(name() + round.ending()));
  }

  private Verdict alone(List<Scenario> scenarios) {
    // More than one at once: each has a folder of its own, named by its first scenario's line.
    String line = scenarios.get(0).id().replaceFirst("^.*:", "-");
    Path evidence = dojo.run().resolve(name() + Round.STOPS.ending() + line);
    try (LabOnDemand own = lab.own(Catalogue.needs(scenarios))) {
      Verdict verdict = judge(scenarios, own, evidence);
      if (!verdict.holds()) {
        own.logs().ifPresent(logs -> Dojo.keepLogs(logs, evidence));
      }
      return verdict;
    }
  }

  private Verdict judge(List<Scenario> scenarios, LabOnDemand servers, Path evidence) {
    Case brought =
        new Case(answers(scenarios), scenarios, servers, seed, evidence, dojo.shuffled());
    return dojo.judge().judge(brought, this::hear);
  }

  private void hear(Event event) {
    synchronized (listener) {
      listener.accept(event);
    }
  }

  private List<Source> answers(List<Scenario> scenarios) {
    Set<String> used = new TreeSet<>();
    scenarios.forEach(scenario -> used.addAll(scenario.katas()));
    List<Source> answers = new ArrayList<>();
    if (answer != null) {
      used.remove(answer.kata());
      answers.add(answer);
    }
    used.forEach(kata -> answers.add(Source.reference(dojo.catalogue().kata(kata))));
    return answers;
  }

  private String name() {
    String name = answer == null ? "references" : answer.kata() + "-" + answer.name();
    return name.replaceAll("[^A-Za-z0-9-]+", "_");
  }
}
