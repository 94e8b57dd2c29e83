package streamdojo.dojo.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.catalogue.Rejection;
import streamdojo.dojo.catalogue.Round;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.judge.Outcome;
import streamdojo.dojo.judge.Verdict;
import streamdojo.dojo.lab.LabOnDemand;

/** Judges stubs and impostors, some at once. */
final class Trials {
  private final Dojo dojo;
  private final Part part;
  private final LabOnDemand lab;
  private final long seed;
  private final Lanes lanes;
  private final ConcurrentLinkedQueue<Kill> kills = new ConcurrentLinkedQueue<>();

  /**
   * @param lab gives the servers that any scenario asks for
   * @param lanes in which they are judged
   */
  Trials(Dojo dojo, Part part, LabOnDemand lab, long seed, Lanes lanes) {
    this.dojo = dojo;
    this.part = part;
    this.lab = lab;
    this.seed = seed;
    this.lanes = lanes;
  }

  /** What the impostors' runs have shown so far. */
  List<Kill> kills() {
    return List.copyOf(kills);
  }

  /** The stub fails as a stub. Judging begins as soon as a judge is free for it. */
  Check stub(Kata kata) {
    List<Scenario> scenarios = part.of(kata);
    Future<Verdict> verdict =
        lanes.untimed(
            scenarios,
            () ->
                dojo.judge(Source.named(kata, Rejection.STUB), scenarios, lab, seed, event -> {}));
    List<Rejection> rows =
        part.rejections().stream()
            .filter(row -> row.kata().equals(kata.id()) && row.answer().equals(Rejection.STUB))
            .toList();
    return new Check("stubs", kata.id(), () -> Proofs.stub(rows, get(verdict)));
  }

  /** Each impostor is rejected in its steps. Judging begins as soon as a judge is free for it. */
  List<Check> impostors(Predicate<Rejection> wanted) {
    Map<String, List<Rejection>> impostors =
        part.rejections().stream()
            .filter(row -> !row.answer().equals(Rejection.STUB))
            .filter(wanted)
            .collect(
                Collectors.groupingBy(
                    row -> row.kata() + " " + row.answer(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Check> checks = new ArrayList<>();
    impostors.forEach((name, rows) -> checks.add(impostor(name, rows)));
    return checks;
  }

  private Check impostor(String name, List<Rejection> rows) {
    // What looks at the clock waits for a judge of its kind, and the rest not for that.
    Map<Round, List<Rejection>> byRound =
        rows.stream()
            .collect(Collectors.groupingBy(this::round, TreeMap::new, Collectors.toList()));
    List<Future<Verdict>> verdicts = byRound.values().stream().map(this::begin).toList();
    return new Check(
        "impostors",
        name,
        () -> {
          Verdict said = together(verdicts.stream().map(Trials::get).toList());
          Proofs.impostor(rows, said);
          rows.forEach(row -> kills.add(new Kill(row, said.millis())));
        });
  }

  private Future<Verdict> begin(List<Rejection> rows) {
    Kata kata = dojo.catalogue().kata(rows.get(0).kata());
    Source answer = Source.named(kata, rows.get(0).answer());
    Set<Scenario> rejecting = new LinkedHashSet<>();
    rows.forEach(row -> rejecting.addAll(rejecting(row)));
    return lanes.begin(List.copyOf(rejecting), () -> untilRejected(answer, rows, rejecting));
  }

  /** The verdicts on one impostor as one, which took as long as all of them. */
  private static Verdict together(List<Verdict> said) {
    List<Scenario> met =
        said.stream().flatMap(one -> one.outcomes().stream()).map(Outcome::scenario).toList();
    return Verdict.of(met, said, said.stream().mapToLong(Verdict::millis).sum());
  }

  private Round round(Rejection row) {
    return part.scenarios().stream()
        .filter(row::by)
        .map(Scenario::round)
        .min(Round::compareTo)
        .orElse(Round.PLAIN);
  }

  /** An impostor runs only what has to reject it, and of that what is quickest to run. */
  private List<Scenario> rejecting(Rejection row) {
    Round first = round(row);
    return part.scenarios().stream()
        .filter(scenario -> row.by(scenario) && scenario.round() == first)
        .toList();
  }

  /** Scenario after scenario, until each of its rows has rejected it. */
  private Verdict untilRejected(Source answer, List<Rejection> rows, Set<Scenario> scenarios) {
    long began = System.nanoTime();
    List<Scenario> met = new ArrayList<>();
    List<Verdict> said = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      if (Proofs.missing(rows, said).stream().anyMatch(row -> row.by(scenario))) {
        met.add(scenario);
        // A folder of evidence for each.
        Dojo own = dojo.within(scenario.id().replaceFirst("^.*:", "line-"));
        said.add(own.judge(answer, List.of(scenario), lab, seed, event -> {}));
      }
    }
    return Verdict.of(met, said, (System.nanoTime() - began) / 1_000_000);
  }

  static Verdict get(Future<Verdict> verdict) {
    try {
      return verdict.get();
    } catch (ExecutionException failed) {
      throw new Refused("It could not be judged: %s", failed.getCause().getMessage());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Refused("Interrupted");
    }
  }
}
