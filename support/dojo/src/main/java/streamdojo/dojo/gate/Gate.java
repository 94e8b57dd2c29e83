package streamdojo.dojo.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.catalogue.Round;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.judge.Event;
import streamdojo.dojo.judge.Outcome;
import streamdojo.dojo.judge.Verdict;
import streamdojo.dojo.lab.LabOnDemand;

/**
 * Proves that the scenarios can be trusted: every reference passes, every stub fails as a stub, and
 * every impostor is rejected in the step that is there to reject it.
 */
public final class Gate implements AutoCloseable {
  private final Dojo dojo;
  private final Part part;
  private final LabOnDemand lab;
  private final long seed;
  private final boolean strict;
  private final Lanes lanes = new Lanes();
  private final Trials trials;

  /**
   * @param part what is run
   * @param lab gives the servers that any of its scenarios asks for
   * @param strict whether an edited kata is an error, as it is in CI
   */
  public Gate(Dojo dojo, Part part, LabOnDemand lab, long seed, boolean strict) {
    this.dojo = dojo;
    this.part = part;
    this.lab = lab;
    this.seed = seed;
    this.strict = strict;
    this.trials = new Trials(dojo, part, lab, seed, lanes);
  }

  /** What the impostors' runs have shown so far, for the report. */
  public List<Kill> kills() {
    return trials.kills();
  }

  /** The checks without a server. */
  public List<Check> house() {
    return new HouseChecks(dojo.catalogue(), strict).all();
  }

  /**
   * Begins to run all scenarios with the references. What looks at the clock has a head start:
   * while labs start and a dozen answers are judged, nobody can tell a fifth of a time from a half.
   * Until its first scenario has its first figure, there is only what needs no server beside it,
   * most of that while the lab starts, and what stops servers: that has labs of its own, mostly
   * waits, and takes longest.
   *
   * @param listener hears one event at a time, from several threads
   */
  public Supplier<Verdict> references(Consumer<Event> listener) {
    long began = System.nanoTime();
    Consumer<Event> heard =
        event -> {
          synchronized (trials) {
            listener.accept(event);
          }
        };
    lanes.hold();
    List<Scenario> waits = of(Round.WAITS);
    List<Future<Verdict>> rounds = new ArrayList<>();
    rounds.add(lanes.now(() -> opening(waits.stream().limit(1).toList(), heard)));
    List<List<Scenario>> others = new ArrayList<>();
    List<Scenario> stops = of(Round.STOPS);
    if (!stops.isEmpty()) {
      rounds.add(lanes.now(() -> beside(stops, heard)));
    }
    others.addAll(parts(of(Round.PLAIN)));
    waits.stream().skip(1).forEach(one -> others.add(List.of(one)));
    others.removeIf(List::isEmpty);
    for (List<Scenario> some : others) {
      rounds.add(lanes.first(some, () -> beside(some, heard)));
    }
    return () -> {
      List<Verdict> verdicts = rounds.stream().map(Trials::get).toList();
      long millis = (System.nanoTime() - began) / 1_000_000;
      return Verdict.of(part.scenarios(), verdicts, millis);
    };
  }

  private List<Scenario> of(Round round) {
    return part.scenarios().stream().filter(scenario -> scenario.round() == round).toList();
  }

  /** Captures, of which there is one at a time, and the halves of all others. */
  private static List<List<Scenario>> parts(List<Scenario> scenarios) {
    Map<Boolean, List<Scenario>> byCapture =
        scenarios.stream().collect(Collectors.partitioningBy(Scenario::captures));
    List<Scenario> others = byCapture.get(false);
    int half = others.size() / 2;
    return List.of(
        byCapture.get(true), others.subList(0, half), others.subList(half, others.size()));
  }

  /** All else begins with its first figure, or with its end. */
  private Verdict opening(List<Scenario> first, Consumer<Event> listener) {
    try {
      return references(
          first,
          event -> {
            if (event instanceof Event.Measured || event instanceof Event.ScenarioEnded) {
              lanes.letGo();
            }
            listener.accept(event);
          });
    } finally {
      lanes.letGo();
    }
  }

  private Verdict references(List<Scenario> scenarios, Consumer<Event> listener) {
    return dojo.judge(null, scenarios, lab, seed, listener);
  }

  /** Beside others: each has a folder for its evidence, named by its first scenario. */
  private Verdict beside(List<Scenario> some, Consumer<Event> listener) {
    String first = some.get(0).id().replaceFirst("^.*/", "").replace(".feature:", "-line-");
    return dojo.within(first).judge(null, some, lab, seed, listener);
  }

  /** A check for every scenario of the references' run, and one that none is missing. */
  public List<Check> references(Verdict verdict) {
    return references(verdict, part.expected());
  }

  static List<Check> references(Verdict verdict, int expected) {
    List<Check> checks = new ArrayList<>();
    checks.add(
        new Check(
            "references",
            "all " + expected + " scenarios ran",
            () ->
                Refused.unless(
                    verdict.executed() == expected,
                    "%d scenarios ran to their end, %d should have; the judge %s",
                    verdict.executed(),
                    expected,
                    verdict.ending())));
    for (Outcome outcome : verdict.outcomes()) {
      checks.add(
          new Check("references", outcome.scenario().name(), () -> Proofs.reference(outcome)));
    }
    return checks;
  }

  /** A check for every stub. Judging begins at once. */
  public List<Check> stubs() {
    return part.katas().stream().map(trials::stub).toList();
  }

  /** A check for every impostor. Judging begins at once. */
  public List<Check> impostors() {
    return trials.impostors(row -> true);
  }

  @Override
  public void close() {
    lanes.close();
  }
}
