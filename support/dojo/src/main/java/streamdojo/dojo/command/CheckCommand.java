package streamdojo.dojo.command;

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
import streamdojo.dojo.judge.Verdict;

/** {@code ./dojo check KATA}: judges what stands in {@code katas/}. */
@Command(
    name = "check",
    description = "Judges your answer to a kata, or another one.",
    mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
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
      names = "--seed",
      defaultValue = "1234",
      description = "Seed of the random draws (${DEFAULT-VALUE}).")
  private long seed;

  @Override
  public Integer call() {
    Dojo dojo = Dojo.here();
    Kata kata = dojo.catalogue().kata(id);
    Source source = Source.named(kata, answer);
    List<Scenario> scenarios = dojo.catalogue().scenariosOf(kata);
    System.out.println(Screen.bold(id) + "  " + dojo.house().root().relativize(shown(source)));
    Catalogue.needs(scenarios);
    Verdict verdict = dojo.judge(source, scenarios, null, seed, event -> {});
    new VerdictPage(dojo, kata, source, seed).print(verdict, System.out);
    return verdict.holds() ? 0 : 1;
  }

  private static Path shown(Source source) {
    return source.file();
  }
}
