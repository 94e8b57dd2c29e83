package streamdojo.dojo.workshop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import streamdojo.dojo.Main;
import streamdojo.kit.Trouble;

/** {@code ./dojo workshop collect DIR}: the results of a class. */
@Command(
    name = "collect",
    description = {
      "Collects the files that learners made by './dojo results --out FILE.json': one JSON, one",
      "JUnit XML and a table. 1 if a file had to be left out, or a learner is missing."
    },
    mixinStandardHelpOptions = true)
public final class CollectCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The folder with their files.")
  private Path folder;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Ends in .json; JUnit XML comes beside it. If not given, only the table is made.")
  private Path out;

  @Option(names = Expected.OPTION, paramLabel = Expected.LABEL, description = Expected.ABOUT)
  private String expected;

  @Override
  public Integer call() {
    Expected learners = Expected.of(expected);
    List<Trouble> bad = new ArrayList<>();
    SchoolClass all = SchoolClass.in(folder, out, bad::add);
    bad.forEach(one -> System.err.println(one.getMessage() + " " + one.next()));
    if (all.learners().isEmpty()) {
      throw new Trouble(
          "There are no results in " + folder + ".",
          "Each learner makes them by ./dojo results --out NAME.json; copy them there.");
    }
    System.out.print(all.table());
    if (out != null) {
      Path xml = ResultFiles.write(out, all, all.learners());
      System.out.println("\nJSON: " + out + "\nJUnit XML: " + xml);
    }
    String missing = learners.missing(all.learners().stream().map(Results::learner).toList());
    if (!missing.isEmpty()) {
      System.err.println(missing);
    }
    return bad.isEmpty() && missing.isEmpty() ? Main.HELD : Main.FAILED;
  }
}
