package streamdojo.dojo.command;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.learner.Difference;
import streamdojo.dojo.learner.ProgressFile;
import streamdojo.kit.House;

/** {@code ./dojo solution KATA}: the reference, as a difference to one's own. */
@Command(
    name = "solution",
    description = "Shows what the reference has otherwise than you; once you have tried.",
    mixinStandardHelpOptions = true)
public final class SolutionCommand implements Callable<Integer> {
  @Parameters(paramLabel = "KATA", description = "The kata's id: shadow-1-rule, say.")
  private String id;

  @Option(names = "--force", description = "Shows it without an attempt of yours.")
  private boolean force;

  @Override
  public Integer call() {
    House house = House.here();
    Kata kata = Catalogue.kata(house, id);
    if (!force && new ProgressFile(house, Progress::line).of(id).tries() == 0) {
      System.out.println(
          "You haven't tried " + id + " yet, and it is worth it: ./dojo check " + id);
      System.out.println("There are hints: ./dojo hint " + id);
      System.out.println("If you want it nevertheless: ./dojo solution " + id + " --force");
      return 1;
    }
    print(Difference.of("yours", Source.learner(kata).text(), "reference", reference(kata)));
    System.out.println(
        Screen.faint("The whole of it: " + house.root().relativize(kata.reference())));
    return 0;
  }

  private static String reference(Kata kata) {
    return Difference.unmarked(Source.reference(kata).text());
  }

  private static void print(List<String> lines) {
    PrintStream out = System.out;
    if (lines.isEmpty()) {
      out.println("Yours says what the reference says, line by line.");
    }
    for (String line : lines) {
      if (line.startsWith("-")) {
        out.println(Screen.bad(line));
      } else if (line.startsWith("+")) {
        out.println(Screen.good(line));
      } else {
        out.println(line);
      }
    }
  }
}
