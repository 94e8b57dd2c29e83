package streamdojo.dojo.soak;

import java.util.List;
import java.util.function.Consumer;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.judge.Event;
import streamdojo.dojo.judge.Verdict;
import streamdojo.dojo.lab.LabOnDemand;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Lab;

/** The same scenarios with the references again and again: what fails now and then fails here. */
public final class Soak implements Again {
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

  @Override
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
    Run run = new Run(number, seed, seconds, own.run(), verdict, List.of(), trouble);
    if (run.held()) {
      run.forget();
    } else {
      lab.logs().ifPresent(own::keepLogs);
    }
    return run;
  }

  @Override
  public Lab lab() {
    return lab.get();
  }
}
