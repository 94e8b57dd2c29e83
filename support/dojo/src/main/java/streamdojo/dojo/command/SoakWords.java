package streamdojo.dojo.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import streamdojo.dojo.soak.Run;

/** What a soak says of its runs. */
record SoakWords(PrintStream out) {
  private static final int BELOW_THE_NUMBER = 10;

  /**
   * A line a run, and one for each thing that failed in it.
   *
   * @param all how many there are to be; 0 if nobody knows
   */
  void print(Run run, int all) {
    out.printf(
        Locale.ROOT,
        "%3d%s %s %6.1f s  seed %d  %s%n",
        run.number(),
        all == 0 ? "" : "/" + all,
        Screen.sign(run.held()),
        run.seconds(),
        run.seed(),
        run.held() ? "all " + run.executed() + " held" : "evidence in " + run.evidence());
    run.failures().forEach(failure -> out.println(Screen.indent(failure, BELOW_THE_NUMBER)));
  }

  /**
   * What all of them come to.
   *
   * @param load whether processors were kept busy meanwhile
   * @return whether all held
   */
  boolean sum(List<Run> done, boolean load) {
    double[] seconds = done.stream().mapToDouble(Run::seconds).sorted().toArray();
    long failed = done.stream().filter(run -> !run.held()).count();
    out.printf(
        Locale.ROOT,
        "%nRuns %d%s, scenarios %d, failures %d in %d runs; a run took %.1f, %.1f, %.1f s"
            + " (min, median, max).%n",
        done.size(),
        load ? " under load" : "",
        done.stream().mapToLong(Run::executed).sum(),
        done.stream().mapToLong(run -> run.failures().size()).sum(),
        failed,
        seconds[0],
        seconds[seconds.length / 2],
        seconds[seconds.length - 1]);
    return failed == 0;
  }
}
