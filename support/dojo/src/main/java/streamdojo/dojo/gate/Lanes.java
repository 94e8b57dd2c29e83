package streamdojo.dojo.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Round;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.judge.Verdict;

/** What is judged at once, and in which order. */
final class Lanes implements AutoCloseable {
  private static final int AT_ONCE = 4;
  private static final int WAITING_AT_ONCE = 3;
  private static final int BEFORE_ALL = 1000;

  private final ExecutorService judges = Executors.newFixedThreadPool(AT_ONCE);

  /** Those that have to wait for each other's end would only keep others from a judge. */
  private final ExecutorService captures = Executors.newSingleThreadExecutor();

  /** What the gate begins with keeps nobody from a judge. */
  private final ExecutorService atOnce = Executors.newCachedThreadPool();

  /** What needs no server is judged sooner than a second judge would be awake for it. */
  private final ExecutorService alone = Executors.newSingleThreadExecutor();

  /** Those that look at the clock leave others room meanwhile. */
  private final ExecutorService waiting = Executors.newFixedThreadPool(WAITING_AT_ONCE);

  private final List<Held> held = new ArrayList<>();
  private boolean holding;

  /**
   * What waits until it is let go.
   *
   * @param rank what has a higher one begins earlier
   */
  private record Held(int rank, ExecutorService by, FutureTask<Verdict> work) {}

  /** From now on only what needs no server is begun, until {@link #letGo}. */
  synchronized void hold() {
    holding = true;
  }

  /**
   * Begins what was held: what takes longest first, so that all judges have something to do at the
   * end. That is what meets the most scenarios and needs the most servers.
   */
  synchronized void letGo() {
    holding = false;
    held.sort(Comparator.comparingInt(Held::rank).reversed());
    held.forEach(one -> one.by().execute(one.work()));
    held.clear();
  }

  /** Begins at once, whatever is held. */
  Future<Verdict> now(Callable<Verdict> work) {
    return atOnce.submit(work);
  }

  /** Begins before all else that is held, and waits for a judge of its kind. */
  Future<Verdict> first(List<Scenario> scenarios, Callable<Verdict> work) {
    return begin(BEFORE_ALL, by(scenarios), work);
  }

  /** Begins what judges these scenarios, when nothing is held; it waits for a judge of its kind. */
  Future<Verdict> begin(List<Scenario> scenarios, Callable<Verdict> work) {
    return begin(rank(scenarios), by(scenarios), work);
  }

  /** The same for an answer that fails before there is a time to look at. */
  Future<Verdict> untimed(List<Scenario> scenarios, Callable<Verdict> work) {
    return begin(rank(scenarios), untimed(scenarios), work);
  }

  private static int rank(List<Scenario> scenarios) {
    return Catalogue.needs(scenarios).size() * scenarios.size();
  }

  private ExecutorService by(List<Scenario> scenarios) {
    boolean waits = scenarios.stream().anyMatch(one -> one.round() == Round.WAITS);
    return waits && !turns(scenarios) ? waiting : untimed(scenarios);
  }

  private ExecutorService untimed(List<Scenario> scenarios) {
    if (turns(scenarios)) {
      return captures;
    }
    return Catalogue.needs(scenarios).isEmpty() ? alone : judges;
  }

  /** What stops servers has its own, and captures there alone. */
  private static boolean turns(List<Scenario> scenarios) {
    return scenarios.stream().anyMatch(s -> s.captures() && s.round() != Round.STOPS);
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

  @Override
  public void close() {
    List.of(atOnce, judges, captures, alone, waiting).forEach(ExecutorService::shutdownNow);
  }
}
