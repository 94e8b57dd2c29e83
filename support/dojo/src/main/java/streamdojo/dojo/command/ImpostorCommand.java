package streamdojo.dojo.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.judge.Outcome;
import streamdojo.dojo.judge.Verdict;
import streamdojo.dojo.lab.LabOnDemand;
import streamdojo.dojo.lab.Labs;
import streamdojo.dojo.learner.Difference;
import streamdojo.dojo.learner.Handed;
import streamdojo.kit.Trouble;

/** {@code ./dojo impostor FILE}: tries a wrong answer, and hopes that it is rejected. */
@Command(
    name = "impostor",
    description = "Tries a wrong answer of yours: do the scenarios reject it?",
    mixinStandardHelpOptions = true)
public final class ImpostorCommand implements Callable<Integer> {
  private final Labs labs;

  @Parameters(
      paramLabel = "FILE",
      description = "A whole answer (.java, .sql), or a .diff of the reference.")
  private Path file;

  @Option(
      names = "--kata",
      paramLabel = "KATA",
      description = "The kata it is an answer to, where that can't be seen.")
  private String id;

  /**
   * @param labs where the servers come from
   */
  public ImpostorCommand(Labs labs) {
    this.labs = labs;
  }

  @Override
  public Integer call() {
    Dojo dojo = Dojo.here();
    Kata kata = id == null ? Handed.kata(dojo.house(), file) : dojo.catalogue().kata(id);
    Source source = Handed.answer(kata, file);
    String reference = Difference.unmarked(Source.reference(kata).text());
    if (Difference.of("", reference, "", Difference.unmarked(source.text())).isEmpty()) {
      throw new Trouble(
          file + " is the reference of " + kata.id() + ", word for word.",
          "An impostor is wrong somewhere.");
    }
    List<Scenario> scenarios = dojo.catalogue().scenariosOf(kata);
    try (LabOnDemand lab = new LabOnDemand(labs, Catalogue.needs(scenarios), Progress::line)) {
      Attempt attempt = new Attempt(dojo, source, scenarios, Long.parseLong(CheckCommand.SEED));
      Verdict verdict = attempt.verdict(lab, event -> {});
      if (verdict.holds()) {
        through(kata, verdict, System.out);
        return 1;
      }
      rejected(dojo, kata, source, verdict);
      return 0;
    }
  }

  private static void rejected(Dojo dojo, Kata kata, Source source, Verdict verdict) {
    new VerdictPage(dojo, kata, source, null, Long.parseLong(CheckCommand.SEED))
        .print(verdict, System.out);
    long by = verdict.outcomes().stream().filter(o -> o.ran() && !o.proven()).count();
    System.out.println(
        "\nRejected already"
            + (by == 0 ? "" : ", by " + by + " of " + verdict.outcomes().size() + " scenarios")
            + ". The others that are known: "
            + String.join(", ", kata.impostorNames())
            + ".");
  }

  private void through(Kata kata, Verdict verdict, PrintStream out) {
    String name = file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    out.println(Screen.bold("It got through all " + verdict.executed() + " scenarios."));
    verdict.outcomes().stream()
        .map(Outcome::scenario)
        .map(scenario -> "  " + scenario.claim() + ": " + scenario.name())
        .forEach(out::println);
    out.println(
        "\nEither it is right, and then it is another way to solve it. Or the scenarios are");
    out.println("blind to what is wrong with it, and then the kit wants it. To propose it:");
    out.println("  1  Find data for which it is wrong: a row, an order, a moment to stop.");
    out.println(
        "  2  Put it into features/impostors/" + kata.id() + "/, as " + name + ".diff if it");
    out.println(
        "     differs from the reference in a few lines; the first line says what is wrong.");
    out.println("  3  Add a scenario or a row that rejects it, and the row to");
    out.println(
        "     features/rejections.csv: " + kata.id() + " | " + name + " | CLAIM | STEP | DATA");
    out.println("  4  mvn verify says whether it is rejected in that step; then a pull request.");
    out.println("Without 3 it is welcome as an issue: the file, and the data of 1.");
  }
}
