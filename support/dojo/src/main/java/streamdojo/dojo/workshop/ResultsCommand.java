package streamdojo.dojo.workshop;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import streamdojo.dojo.doctor.Host;
import streamdojo.kit.House;
import streamdojo.kit.Trouble;

/** {@code ./dojo results}: how far a learner is, for whoever collects that. */
@Command(
    name = "results",
    description = {
      "Hands on how far you are, as JSON: katas, what scenarios said last, figures beside the",
      "reference's. Your answers aren't in it."
    },
    mixinStandardHelpOptions = true)
public final class ResultsCommand implements Callable<Integer> {
  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Ends in .json; JUnit XML comes beside it. The screen if not given.")
  private Path out;

  @Option(
      names = "--learner",
      paramLabel = "NAME",
      description = "Your name in it; user and machine if not given.")
  private String learner = System.getProperty("user.name") + "@" + Host.name();

  @Override
  public Integer call() {
    if (learner.isBlank()) {
      throw new Trouble("Results want a name.", "Say whose: --learner NAME.");
    }
    Results results = Results.of(House.here(), learner.strip(), System.err::println);
    if (out == null) {
      System.out.print(ResultFiles.json(results));
    } else {
      Path xml = ResultFiles.write(out, results, List.of(results));
      System.out.println("JSON: " + out + "\nJUnit XML: " + xml);
    }
    return 0;
  }
}
