package streamdojo.dojo.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.catalogue.Rejection;
import streamdojo.dojo.catalogue.Round;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.judge.Verdict;
import streamdojo.dojo.lab.LabOnDemand;

/** Judges stubs and impostors, some at once. */
final class Trials implements AutoCloseable {
  private static final int AT_ONCE = 4;
  private static final int WAITING_AT_ONCE = 2;

  private static final int BEFORE_ALL = 100;

  private final Dojo dojo;
  private final Part part;
  private final LabOnDemand lab;
  private final long seed;
  private final ExecutorService judges = Executors.newFixedThreadPool(AT_ONCE);

  /** Those that have to wait for each other's end would only keep others from a judge. */
  private final ExecutorService captures = Executors.newSingleThreadExecutor();

  /** Those that look at the clock leave others room meanwhile. */
  private final ExecutorService waiting = Executors.newFixedThreadPool(WAITING_AT_ONCE);

  private final ConcurrentLinkedQueue<Kill> kills = new ConcurrentLinkedQueue<>();
  private final List<Held> held = new ArrayList<>();
  private boolean holding;

  /**
   * What waits until it is let go.
   *
   * @param rank what has a higher one begins earlier
   */
  private record Held(int rank, ExecutorService by, FutureTask<Verdict> work) {}

  /**
   * @param lab gives the servers that any scenario asks for
   */
  Trials(Dojo dojo, Part part, LabOnDemand lab, long seed) {
    this.dojo = dojo;
    this.part = part;
    this.lab = lab;
    this.seed = seed;
  }

  /** What the impostors' runs have shown so far. */
  List<Kill> kills() {
    return List.copyOf(kills);
  }

  /** From now on only what needs no server is begun, until {@link #letGo}. */
  synchronized void hold() {
    holding = true;
  }

  /**
   * Begins what was held: what takes longest first, so that all judges have something to do at the
   * end. That is what needs the most servers.
   */
  synchronized void letGo() {
    holding = false;
    held.sort(Comparator.comparingInt(Held::rank).reversed());
    held.forEach(one -> one.by().execute(one.work()));
    held.clear();
  }

  /** Begins at once. */
  Future<Verdict> now(Callable<Verdict> work) {
    return judges.submit(work);
  }

  /** Begins before all else that is held. */
  Future<Verdict> first(Callable<Verdict> work) {
    return begin(BEFORE_ALL, judges, work);
  }

  private Future<Verdict> begin(Collection<Scenario> scenarios, Callable<Verdict> work) {
    int servers = Catalogue.needs(List.copyOf(scenarios)).size();
    return begin(servers, by(scenarios), work);
  }

  private ExecutorService by(Collection<Scenario> scenarios) {
    if (scenarios.stream().anyMatch(Scenario::captures)) {
      return captures;
    }
    boolean waits = scenarios.stream().anyMatch(one -> one.round() == Round.WAITS);
    return waits ? waiting : judges;
  }

  private synchronized Future<Verdict> begin(int rank, ExecutorService by, Callable<Verdict> work) {
    FutureTask<Verdict> task = new FutureTask<>(work);
    if (holding && rank > 0) {
      held.add(new Held(rank, by, task));
    } else {
      by.execute(task);
    }
    return task;
  }

  /** The stub fails as a stub. Judging begins at once. */
  Check stub(Kata kata) {
    List<Scenario> scenarios = part.of(kata);
    Future<Verdict> verdict =
        begin(
            scenarios,
            () ->
                dojo.judge(Source.named(kata, Rejection.STUB), scenarios, lab, seed, event -> {}));
    List<Rejection> rows =
        part.rejections().stream()
            .filter(row -> row.kata().equals(kata.id()) && row.answer().equals(Rejection.STUB))
            .toList();
    return new Check("stubs", kata.id(), () -> Proofs.stub(rows, get(verdict)));
  }

  /** Each impostor is rejected in its steps. Judging begins at once. */
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
    Kata kata = dojo.catalogue().kata(rows.get(0).kata());
    Set<Scenario> rejecting = new LinkedHashSet<>();
    rows.forEach(row -> rejecting.addAll(rejecting(row)));
    Future<Verdict> verdict =
        begin(
            rejecting,
            () -> untilRejected(Source.named(kata, rows.get(0).answer()), rows, rejecting));
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
    List<Scenario> all = part.scenarios().stream().filter(row::by).toList();
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

  @Override
  public void close() {
    judges.shutdownNow();
    captures.shutdownNow();
    waiting.shutdownNow();
  }
}
