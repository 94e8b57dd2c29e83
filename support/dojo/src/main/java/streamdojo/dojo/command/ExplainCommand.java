package streamdojo.dojo.command;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.learner.FiguresFile;
import streamdojo.kit.House;

/** {@code ./dojo explain CLAIM}: a claim in plain words, with the figures of its last run. */
@Command(
    name = "explain",
    description = "Says what a claim means, why, what was measured last, and where it ends.",
    mixinStandardHelpOptions = true)
public final class ExplainCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "NAME",
      arity = "1..*",
      description = "Claims, or documents for all of theirs: SHADOW-1, say.")
  private List<String> names;

  @Override
  public Integer call() {
    House house = House.here();
    Catalogue catalogue = Catalogue.read(house);
    ExplainedPage page = new ExplainedPage(catalogue, new FiguresFile(house, Progress::line));
    Map<String, List<Scenario>> byClaim =
        catalogue.scenariosOf(names).stream()
            .collect(groupingBy(Scenario::claim, LinkedHashMap::new, toList()));
    String between = "";
    for (List<Scenario> claim : byClaim.values()) {
      System.out.print(between);
      page.print(claim, System.out);
      between = "\n\n";
    }
    return 0;
  }
}
