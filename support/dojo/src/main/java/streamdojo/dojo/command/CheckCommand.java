package streamdojo.dojo.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.catalogue.Round;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.judge.Verdict;
import streamdojo.dojo.lab.LabOnDemand;
import streamdojo.dojo.lab.Labs;

/** {@code ./dojo check KATA}: judges what stands in {@code katas/}. */
@Command(
    name = "check",
    description = "Judges your answer to a kata, or another one.",
    mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
  /** The seed that is taken when none is given, as the documents' generators take it. */
  static final String SEED = "1234";

  private final Labs labs;

  @Parameters(paramLabel = "KATA", description = "The kata's id: shadow-1-rule, say.")
  private String id;

  @Option(
      names = "--answer",
      paramLabel = "NAME",
      defaultValue = "learner",
      description =
          "learner, reference, stub, an impostor's name or a .java file (${DEFAULT-VALUE})")
  private String answer;

  @Option(
      names = "--claim",
      paramLabel = "CLAIM",
      description = "Judges the scenarios of this claim only: SHADOW-2, say.")
  private String claim;

  @Option(
      names = "--seed",
      defaultValue = SEED,
      description = "Seed of the random draws (${DEFAULT-VALUE}).")
  private long seed;

  /**
   * @param labs where the servers come from
   */
  public CheckCommand(Labs labs) {
    this.labs = labs;
  }

  @Override
  public Integer call() {
    Dojo dojo = Dojo.here();
    Kata kata = dojo.catalogue().kata(id);
    Source source = Source.named(kata, answer);
    List<Scenario> scenarios = dojo.catalogue().scenariosOf(kata, claim);
    try (LabOnDemand lab = new LabOnDemand(labs, Catalogue.needs(scenarios), Progress::line)) {
      Verdict verdict = verdict(dojo, source, scenarios, lab);
      if (!verdict.holds()) {
        lab.logs().ifPresent(dojo::keepLogs);
      }
      new VerdictPage(dojo, kata, source, claim, seed).print(verdict, System.out);
      return verdict.holds() ? 0 : 1;
    }
  }

  /** What takes long comes once the rest holds: nobody should have to wait for a first mistake. */
  private Verdict verdict(Dojo dojo, Source source, List<Scenario> scenarios, LabOnDemand lab) {
    List<Scenario> quick = scenarios.stream().filter(s -> s.round() == Round.PLAIN).toList();
    List<Scenario> slow = scenarios.stream().filter(s -> s.round() != Round.PLAIN).toList();
    if (quick.isEmpty() || slow.isEmpty()) {
      return dojo.judge(source, scenarios, lab, seed, event -> {});
    }
    Verdict first = dojo.judge(source, quick, lab, seed, event -> {});
    List<Verdict> verdicts = new ArrayList<>(List.of(first));
    long millis = first.millis();
    if (first.holds()) {
      Progress.line(
          quick.size() + " scenarios hold; " + slow.size() + " more take about a minute.");
      Verdict second = dojo.judge(source, slow, lab, seed, new Progress(slow));
      verdicts.add(second);
      millis += second.millis();
    }
    return Verdict.of(scenarios, verdicts, millis);
  }
}
