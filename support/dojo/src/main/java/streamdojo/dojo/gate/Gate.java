package streamdojo.dojo.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.catalogue.Rejection;
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
  private static final int AT_ONCE = 5;

  private final Dojo dojo;
  private final LabOnDemand lab;
  private final long seed;
  private final boolean strict;
  private final ExecutorService judges = Executors.newFixedThreadPool(AT_ONCE);
  private final ConcurrentLinkedQueue<Kill> kills = new ConcurrentLinkedQueue<>();
  private CountDownLatch headStart = new CountDownLatch(0);

  /**
   * @param lab gives the servers that any scenario asks for
   * @param strict whether an edited kata is an error, as it is in CI
   */
  public Gate(Dojo dojo, LabOnDemand lab, long seed, boolean strict) {
    this.dojo = dojo;
    this.lab = lab;
    this.seed = seed;
    this.strict = strict;
  }

  /** What the impostors' runs have shown so far, for the report. */
  public List<Kill> kills() {
    return List.copyOf(kills);
  }

  /** The checks without a server. */
  public List<Check> house() {
    return new HouseChecks(dojo.catalogue(), strict).all();
  }

  /**
   * Begins to run all scenarios with the references. What looks at the clock has a head start:
   * while labs start and a dozen answers are judged, nobody can tell a fifth of a time from a half.
   * Its first scenario is alone.
   */
  public Supplier<Verdict> references() {
    long began = System.nanoTime();
    CountDownLatch first = new CountDownLatch(1);
    headStart = first;
    List<Future<Verdict>> rounds = new ArrayList<>();
    rounds.add(judges.submit(() -> waits(first)));
    for (Round round : List.of(Round.STOPS, Round.PLAIN)) {
      rounds.add(later(() -> references(round, event -> {})));
    }
    return () -> {
      List<Verdict> verdicts = rounds.stream().map(Gate::get).toList();
      long millis = (System.nanoTime() - began) / 1_000_000;
      return Verdict.of(dojo.catalogue().scenarios(), verdicts, millis);
    };
  }

  private Verdict waits(CountDownLatch first) {
    try {
      return references(
          Round.WAITS,
          event -> {
            if (event instanceof Event.ScenarioEnded) {
              first.countDown();
            }
          });
    } finally {
      first.countDown();
    }
  }

  private Verdict references(Round round, Consumer<Event> listener) {
    List<Scenario> scenarios =
        dojo.catalogue().scenarios().stream().filter(s -> s.round() == round).toList();
    return dojo.judge(null, scenarios, lab, seed, listener);
  }

  private Future<Verdict> later(Callable<Verdict> work) {
    CountDownLatch before = headStart;
    return judges.submit(
        () -> {
          before.await();
          return work.call();
        });
  }

  /** A check for every scenario of the references' run, and one that none is missing. */
  public List<Check> references(Verdict verdict) {
    List<Check> checks = new ArrayList<>();
    int expected = dojo.catalogue().claims().stream().mapToInt(claim -> claim.scenarios()).sum();
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
    List<Check> checks = new ArrayList<>();
    for (Kata kata : dojo.catalogue().katas()) {
      // What a stub lacks shows as well where no server has to be stopped for it.
      List<Scenario> scenarios =
          dojo.catalogue().scenariosOf(kata).stream()
              .filter(scenario -> scenario.round() != Round.STOPS)
              .toList();
      Future<Verdict> verdict = judge(kata, Rejection.STUB, scenarios);
      List<Rejection> rows = rows(kata.id(), Rejection.STUB);
      checks.add(new Check("stubs", kata.id(), () -> Proofs.stub(rows, get(verdict))));
    }
    return checks;
  }

  /** A check for every impostor. Judging begins at once. */
  public List<Check> impostors() {
    Map<String, List<Rejection>> impostors =
        dojo.catalogue().rejections().stream()
            .filter(row -> !row.answer().equals(Rejection.STUB))
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
    Kata kata = dojo.catalogue().kata(rows.get(0).kata());
    Set<Scenario> rejecting = new LinkedHashSet<>();
    rows.forEach(row -> rejecting.addAll(rejecting(row)));
    Future<Verdict> verdict =
        later(() -> untilRejected(Source.named(kata, rows.get(0).answer()), rows, rejecting));
    return new Check(
        "impostors",
        name,
        () -> {
          Verdict said = get(verdict);
          Proofs.impostor(rows, said);
          rows.forEach(row -> kills.add(new Kill(row, said.millis())));
        });
  }

  /** An impostor runs only what has to reject it, and of that what is quickest to run. */
  private List<Scenario> rejecting(Rejection row) {
    List<Scenario> all = dojo.catalogue().scenarios().stream().filter(row::by).toList();
    Round first = all.stream().map(Scenario::round).min(Round::compareTo).orElse(Round.PLAIN);
    return all.stream().filter(scenario -> scenario.round() == first).toList();
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

  private Future<Verdict> judge(Kata kata, String answer, List<Scenario> scenarios) {
    return later(() -> dojo.judge(Source.named(kata, answer), scenarios, lab, seed, event -> {}));
  }

  private List<Rejection> rows(String kata, String answer) {
    return dojo.catalogue().rejections().stream()
        .filter(row -> row.kata().equals(kata) && row.answer().equals(answer))
        .toList();
  }

  private static Verdict get(Future<Verdict> verdict) {
    try {
      return verdict.get();
    } catch (ExecutionException failed) {
      throw new Refused("It could not be judged: %s", failed.getCause().getMessage());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Refused("Interrupted");
    }
  }

  @Override
  public void close() {
    judges.shutdownNow();
  }
}
