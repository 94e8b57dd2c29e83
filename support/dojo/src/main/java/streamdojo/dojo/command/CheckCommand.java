package streamdojo.dojo.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.answer.DoesNotCompile;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Kata;
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
      Verdict verdict = new Attempt(dojo, source, scenarios, seed).verdict(lab, event -> {});
      if (!verdict.holds()) {
        lab.logs().ifPresent(dojo::keepLogs);
      }
      Memory memory = new Memory(dojo, kata, source, claim);
      boolean first = memory.keep(verdict);
      new VerdictPage(dojo, kata, source, claim, seed).print(verdict, System.out);
      if (first) {
        AfterSolving after = new AfterSolving(dojo, kata);
        after.measure(verdict, lab, seed);
        after.print(verdict, System.out);
      }
      return verdict.exitCode();
    } catch (DoesNotCompile no) {
      new Memory(dojo, kata, source, claim).tried();
      throw no;
    }
  }
}
