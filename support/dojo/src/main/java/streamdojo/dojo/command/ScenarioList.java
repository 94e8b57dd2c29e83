package streamdojo.dojo.command;

import java.io.PrintStream;
import streamdojo.dojo.catalogue.Round;
import streamdojo.dojo.judge.Outcome;
import streamdojo.dojo.judge.Verdict;

/** The scenarios of a verdict by rule, with what each measured, in 80 columns. */
final class ScenarioList {
  /** What is left of 80 columns behind the sign. */
  private static final int ROOM = 74;

  private ScenarioList() {}

  static void print(Verdict verdict, PrintStream out) {
    String rule = "";
    for (Outcome outcome : verdict.outcomes()) {
      if (!outcome.scenario().rule().equals(rule)) {
        rule = outcome.scenario().rule();
        out.println("\n  " + rule);
      }
      row(outcome, out);
    }
  }

  /** A scenario, with its figures where there is room in 80 columns, else below it. */
  private static void row(Outcome outcome, PrintStream out) {
    String sign = outcome.ran() ? Screen.sign(outcome.proven()) : Screen.faint("·");
    String name = outcome.scenario().name();
    String figures = String.join("; ", outcome.figures());
    String beside = figures.isEmpty() ? later(outcome) : "  " + figures;
    boolean room = figures.isEmpty() || name.length() + beside.length() <= ROOM;
    out.println("    " + sign + " " + name + Screen.faint(room ? beside : ""));
    if (!room) {
      out.println(Screen.faint(Screen.wrapped("        ", figures, ROOM - 2)));
    }
  }

  private static String later(Outcome outcome) {
    if (!outcome.shown()) {
      return "  not shown: " + Outcome.WHY_NOT_SHOWN;
    }
    boolean waits = !outcome.ran() && outcome.scenario().round() != Round.PLAIN;
    return waits ? "  takes longer; comes once the others hold" : "";
  }
}
