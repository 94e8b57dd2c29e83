package streamdojo.dojo.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import streamdojo.dojo.answer.Loaded;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.kit.House;
import streamdojo.kit.judge.Answers;
import streamdojo.kit.kata.NotSolvedYet;
import streamdojo.kit.kata.ShadowRule;
import streamdojo.kit.shadow.Algorithm;

/** {@code ./dojo algorithm}: document 003's algorithm alone, without servers. */
@Command(
    name = "algorithm",
    description = "Prints the type of every human rated 1 to 1337; needs no server.",
    mixinStandardHelpOptions = true)
public final class AlgorithmCommand implements Callable<Integer> {
  private static final String KATA = "shadow-1-rule";

  @Option(
      names = "--answer",
      paramLabel = "NAME",
      defaultValue = "reference",
      description =
          "learner, reference, stub, an impostor's name or a .java file (${DEFAULT-VALUE})")
  private String answer;

  @Override
  public Integer call() {
    House house = House.here();
    Source source = Source.named(new Kata(KATA, house), answer);
    Answers answers = Loaded.answers(house, List.of(source));
    try {
      new Algorithm(answers.to(ShadowRule.class)).print(System.out);
      return 0;
    } catch (NotSolvedYet gap) {
      System.err.println(gap.getMessage() + ": see ./dojo check " + KATA);
      return 1;
    }
  }
}
