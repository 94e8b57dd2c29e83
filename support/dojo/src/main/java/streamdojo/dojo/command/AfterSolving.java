package streamdojo.dojo.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.judge.Outcome;
import streamdojo.dojo.judge.Verdict;
import streamdojo.dojo.lab.LabOnDemand;
import streamdojo.dojo.learner.FiguresFile;
import streamdojo.dojo.learner.Page;

/** What a learner gets to read when a kata is solved: figures beside the reference's, and why. */
final class AfterSolving {
  private static final int WIDTH = 64;
  private static final Pattern NAMESPACE = Pattern.compile("\\bs[0-9a-f]{8}[._]");

  private final Dojo dojo;
  private final Kata kata;
  private final FiguresFile figures;

  AfterSolving(Dojo dojo, Kata kata) {
    this.dojo = dojo;
    this.kata = kata;
    this.figures = new FiguresFile(dojo.house(), Progress::line);
  }

  /**
   * Has the reference judged in the quick scenarios if its figures aren't known on this machine.
   *
   * @param lab the one that the learner's answer was judged in
   */
  void measure(Verdict own, LabOnDemand lab, long seed) {
    List<Scenario> all = own.outcomes().stream().map(Outcome::scenario).toList();
    Attempt reference = new Attempt(dojo, Source.reference(kata), all, seed);
    if (reference.quick().stream().allMatch(scenario -> figures.of(scenario).isPresent())) {
      return;
    }
    Progress.line(
        "You are through. For its figures the reference is judged too, once; Ctrl-C loses nothing.");
    figures.keep(dojo.judge(reference.source(), reference.quick(), lab, seed, event -> {}));
  }

  /** Prints the figures side by side where they differ, and the page's discussion. */
  void print(Verdict own, PrintStream out) {
    List<String> rows = new ArrayList<>();
    for (Outcome outcome : own.outcomes()) {
      Optional<FiguresFile.Measured> reference = figures.of(outcome.scenario());
      String yours = figures(outcome.figures());
      String theirs = reference.map(r -> figures(r.figures())).orElse("");
      if (!theirs.isEmpty() && !yours.equals(theirs)) {
        rows.add("  " + outcome.scenario().name());
        rows.add(Screen.wrapped("    yours      ", yours, WIDTH));
        rows.add(Screen.wrapped("    reference  ", theirs, WIDTH));
      }
    }
    out.println(
        rows.isEmpty()
            ? "\nYour code measured what the reference does."
            : "\nWhat your code reached, beside the reference (a little more or less is chance):");
    rows.forEach(out::println);
    out.println("\n" + Prose.of(Page.of(kata).afterSolving()));
  }

  /** Each run has names of its own, which are no difference. */
  private static String figures(List<String> figures) {
    return NAMESPACE.matcher(String.join("; ", figures)).replaceAll("");
  }
}
