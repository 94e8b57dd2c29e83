package streamdojo.dojo.soak;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.catalogue.Round;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.judge.Event;
import streamdojo.dojo.lab.LabOnDemand;
import streamdojo.kit.Trouble;

/**
 * Whether a lab has after many scenarios what it had after few. First each scenario runs once, so
 * that what is loaded once is loaded.
 */
public final class Leaks {
  /** Scenarios before the first footprint, at least. */
  public static final int FEW = 10;

  /** Scenarios before the second one. */
  public static final int MANY = 100;

  private final Dojo dojo;
  private final List<Scenario> scenarios;
  private final LabOnDemand lab;
  private final Function<List<Scenario>, Consumer<Event>> progress;
  private final Consumer<Run> listener;
  private final long seed;
  private int done;
  private int runs;

  /**
   * @param scenarios of which those that stop servers are left out: they have labs of their own
   * @param lab nobody else's while this looks
   * @param progress gives who hears of each of these scenarios
   * @param listener hears of each run
   */
  public Leaks(
      Dojo dojo,
      List<Scenario> scenarios,
      LabOnDemand lab,
      long seed,
      Function<List<Scenario>, Consumer<Event>> progress,
      Consumer<Run> listener) {
    this.dojo = dojo;
    this.scenarios = scenarios.stream().filter(one -> one.round() != Round.STOPS).toList();
    this.lab = lab;
    this.seed = seed;
    this.progress = progress;
    this.listener = listener;
    if (this.scenarios.isEmpty() || lab.get() == null) {
      throw new Trouble(
          "None of these scenarios uses a lab that stays up.", "Take others: shadow, say.");
    }
  }

  /**
   * Looks.
   *
   * @param out takes the table
   * @return what has grown, by name
   */
  public List<String> look(Consumer<String> out) {
    runTo(Math.max(FEW, scenarios.size()));
    int few = done;
    Footprint first = surveyor().take();
    runTo(Math.max(MANY, few + MANY - FEW));
    Footprint then = surveyor().take();
    out.accept(first.table(then, "after " + few, "after " + done));
    return first.grown(then);
  }

  private Surveyor surveyor() {
    Path home = lab.logs().orElseThrow().getParent();
    return new Surveyor(dojo.house(), lab.get(), home);
  }

  private void runTo(int count) {
    while (done < count) {
      List<Scenario> next = next(Math.min(count - done, scenarios.size()));
      runs++;
      Run run = new Soak(dojo, next, lab).run(runs, seed + runs, progress.apply(next));
      listener.accept(run);
      if (!run.held()) {
        throw new Trouble(
            "Run " + runs + " did not hold: what it left is no leak.",
            "Mend that first; the evidence is in " + run.evidence() + ".");
      }
      done += next.size();
    }
  }

  /** In turn. */
  private List<Scenario> next(int count) {
    return IntStream.range(done, done + count)
        .mapToObj(i -> scenarios.get(i % scenarios.size()))
        .toList();
  }
}
