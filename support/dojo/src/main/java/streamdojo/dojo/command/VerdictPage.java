package streamdojo.dojo.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.answer.Stub;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.judge.Event;
import streamdojo.dojo.judge.Outcome;
import streamdojo.dojo.judge.Verdict;
import streamdojo.dojo.learner.Course;
import streamdojo.dojo.learner.Place;
import streamdojo.dojo.learner.ProgressFile;
import streamdojo.dojo.learner.Standing;

/** A verdict as a learner reads it. */
final class VerdictPage {
  private static final String INTENDED =
      "Not solved yet, and that is intended: the gap in this file is yours to fill.";

  private final Dojo dojo;
  private final Kata kata;
  private final Source source;
  private final String claim;
  private final long seed;
  private final boolean watched;
  private boolean told;

  /**
   * @param claim the only one that was asked for; null if all were
   */
  VerdictPage(Dojo dojo, Kata kata, Source source, String claim, long seed) {
    this(dojo, kata, source, claim, seed, false);
  }

  private VerdictPage(
      Dojo dojo, Kata kata, Source source, String claim, long seed, boolean watched) {
    this.dojo = dojo;
    this.kata = kata;
    this.source = source;
    this.claim = claim;
    this.seed = seed;
    this.watched = watched;
  }

  /** For a learner whose next save is judged by itself. */
  static VerdictPage watched(Dojo dojo, Watched watched, Source source, long seed) {
    return new VerdictPage(dojo, watched.kata(), source, watched.claim(), seed, true);
  }

  /** Tells the first failure at once, while the other scenarios still run. */
  void early(Scenario scenario, Event.StepEnded step, PrintStream out) {
    told = true;
    boolean gap = Stub.of(kata).stillIn(source.text());
    if (gap) {
      out.println(INTENDED);
    } else {
      new FailurePage(out).print(scenario, step);
    }
    List<String> where = step.failure() == null ? List.of() : step.failure().where();
    out.println();
    whatNext(String.join(" < ", where), out);
    out.println(Screen.faint("The other scenarios go on …"));
  }

  void print(Verdict verdict, PrintStream out) {
    out.println(Screen.bold(kata.id()) + "  " + shown(source.file()));
    ScenarioList.print(verdict, out);
    out.println();
    if (verdict.holds()) {
      solved(verdict, out);
    } else if (verdict.shownHolds()) {
      out.println(
          "%d of %d scenarios hold; the others can't be shown in this lab."
              .formatted(verdict.executed(), verdict.outcomes().size()));
    } else if (told) {
      long hold = verdict.outcomes().stream().filter(Outcome::proven).count();
      out.println(hold + " of " + verdict.outcomes().size() + " hold; the first failure is above.");
    } else {
      failed(verdict, out);
    }
  }

  private void solved(Verdict verdict, PrintStream out) {
    out.println(
        Screen.good(
                (claim == null ? "Solved: " : "Holds: ")
                    + verdict.executed()
                    + " of "
                    + verdict.outcomes().size())
            + " scenarios, "
            + Screen.seconds(verdict.millis())
            + ".");
    if (claim != null) {
      out.println("That is " + claim + " alone. All of it: ./dojo check " + kata.id());
      return;
    }
    next().ifPresent(next -> out.println("Next: ./dojo watch " + next.id()));
    out.println("Discussed: After solving, in " + shown(kata.page()));
  }

  /** The first that isn't solved yet, of those behind this one if there are any. */
  private Optional<Kata> next() {
    List<Kata> open =
        Place.all(dojo.house(), new ProgressFile(dojo.house(), System.err::println).all()).stream()
            .filter(place -> place.standing() != Standing.SOLVED)
            .map(Place::kata)
            .filter(other -> !other.equals(kata))
            .toList();
    List<Kata> course = Course.of(dojo.house()).katas();
    return open.stream()
        .filter(other -> course.indexOf(other) > course.indexOf(kata))
        .findFirst()
        .or(() -> open.stream().findFirst());
  }

  private void failed(Verdict verdict, PrintStream out) {
    Outcome first =
        verdict.outcomes().stream()
            .filter(o -> !o.proven())
            .min(Comparator.comparing(o -> !o.ran()))
            .orElseThrow();
    if (verdict.outcomes().stream().anyMatch(Outcome::notSolvedYet)) {
      out.println(INTENDED);
    } else {
      new FailurePage(out).print(verdict, first);
    }
    String place = first.failure().map(f -> String.join(" < ", f.where())).orElse("");
    out.println();
    whatNext(place, out);
  }

  private void whatNext(String place, PrintStream out) {
    out.println("  Read   " + shown(kata.page()));
    out.println("  Edit   " + shown(source.file()) + (place.isEmpty() ? "" : "  (" + place + ")"));
    out.println("  Again  " + again());
    out.println(Screen.faint("  Seed " + seed + ", evidence in " + shown(dojo.run())));
  }

  private String again() {
    if (watched) {
      return "save it";
    }
    String other = source.name().equals("learner") ? "" : " --answer " + source.name();
    return "./dojo check "
        + kata.id()
        + other
        + (claim == null ? "" : " --claim " + claim)
        + (CheckCommand.SEED.equals("" + seed) ? "" : " --seed " + seed);
  }

  private String shown(Path path) {
    return dojo.house().root().relativize(path.toAbsolutePath()).toString();
  }
}
