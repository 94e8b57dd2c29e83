package streamdojo.dojo.soak;

import java.util.ArrayList;
import java.util.List;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.judge.Outcome;
import streamdojo.dojo.report.SoakRow;

/** What many runs of the same scenarios come to. */
public final class SoakRows {
  private static final double MILLIS = 1000;

  private SoakRows() {}

  /** A row for each scenario that a run came to, in the order of their files. */
  public static List<SoakRow> of(List<Scenario> scenarios, List<Run> runs) {
    List<SoakRow> rows = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      List<Double> seconds = new ArrayList<>();
      List<String> evidence = new ArrayList<>();
      for (Run run : runs) {
        Outcome outcome = run.outcome(scenario);
        if (outcome == null) {
          continue;
        }
        seconds.add(outcome.millis() / MILLIS);
        if (!outcome.proven()) {
          evidence.add(run.evidence().toString());
        }
      }
      if (!seconds.isEmpty()) {
        double[] all = seconds.stream().mapToDouble(one -> one).toArray();
        rows.add(SoakRow.of(scenario.claim(), scenario.name(), all, evidence));
      }
    }
    return rows;
  }
}
