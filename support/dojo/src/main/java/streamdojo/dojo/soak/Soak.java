package streamdojo.dojo.soak;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.judge.Event;
import streamdojo.dojo.judge.Verdict;
import streamdojo.dojo.lab.LabOnDemand;
import streamdojo.kit.Folders;
import streamdojo.kit.Trouble;

/** The same scenarios with the references again and again: what fails now and then fails here. */
public final class Soak {
  private final Dojo dojo;
  private final List<Scenario> scenarios;
  private final LabOnDemand lab;

  /**
   * @param dojo its folder of evidence gets one in it for each run
   * @param lab the servers of all runs, except of those scenarios that stop theirs
   */
  public Soak(Dojo dojo, List<Scenario> scenarios, LabOnDemand lab) {
    this.dojo = dojo;
    this.scenarios = scenarios;
    this.lab = lab;
  }

  /**
   * Runs all scenarios once. The evidence stays if something failed: all runs share one folder, so
   * that tidying up never takes one run's away for the next one's.
   *
   * @param number 1 is the first
   * @param seed of this run's random draws
   * @param listener hears each scenario's end
   */
  public Run run(int number, long seed, Consumer<Event> listener) {
    Dojo own = dojo.within("run-" + number);
    long began = System.nanoTime();
    Verdict verdict = null;
    Trouble trouble = null;
    try {
      verdict = own.judge(null, scenarios, lab, seed, listener);
    } catch (Trouble met) {
      trouble = met;
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    Run run = new Run(number, seed, seconds, own.run(), verdict, trouble);
    if (run.held()) {
      forget(run);
    } else {
      lab.logs().ifPresent(own::keepLogs);
    }
    return run;
  }

  private static void forget(Run run) {
    try {
      Folders.delete(run.evidence());
    } catch (IOException left) {
      // Only space is lost.
    }
  }
}
