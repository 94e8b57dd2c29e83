package streamdojo.dojo.command;

import java.io.PrintStream;
import java.util.Set;
import java.util.TreeSet;
import streamdojo.dojo.judge.Ending;
import streamdojo.dojo.judge.Outcome;
import streamdojo.dojo.judge.Verdict;

/** The scenarios of a verdict by rule, with what each measured, in 80 columns. */
final class ScenarioList {
  /** What is left of 80 columns behind the sign. */
  private static final int ROOM = 74;

  private ScenarioList() {}

  static void print(Verdict verdict, PrintStream out) {
    boolean finished = verdict.ending().how() == Ending.How.FINISHED;
    String rule = "";
    int waiting = 0;
    Set<String> whose = new TreeSet<>();
    for (Outcome outcome : verdict.outcomes()) {
      if (finished && outcome.shown() && !outcome.ran()) {
        waiting++;
        whose.add(outcome.scenario().claim());
        continue;
      }
      if (!outcome.scenario().rule().equals(rule)) {
        rule = outcome.scenario().rule();
        out.println("\n  " + rule);
      }
      row(outcome, out);
    }
    if (waiting > 0) {
      String claims = String.join(", ", whose);
      out.println(Screen.faint("\n  · once these hold come more, of " + claims + ": " + waiting));
    }
  }

  /** A scenario, with its figures where there is room in 80 columns, else below it. */
  private static void row(Outcome outcome, PrintStream out) {
    String sign = outcome.ran() ? Screen.sign(outcome.proven()) : Screen.faint("·");
    String name = outcome.scenario().name();
    String said =
        outcome.shown()
            ? String.join("; ", outcome.figures())
            : "not shown: " + outcome.scenario().whyNotShown();
    boolean beside = !said.isEmpty() && name.length() + 2 + said.length() <= ROOM;
    out.println("    " + sign + " " + name + (beside ? Screen.faint("  " + said) : ""));
    if (!said.isEmpty() && !beside) {
      out.println(Screen.faint(Screen.wrapped("        ", said, ROOM - 2)));
    }
  }
}
