package streamdojo.dojo.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.report.Drawings;
import streamdojo.kit.House;

/** {@code ./dojo draw [NAME…]}: what the last run saw change, as pictures. */
@Command(
    name = "draw",
    description = "Draws what the last run saw change, a picture a curve: SVG, and CSV beside it.",
    mixinStandardHelpOptions = true)
public final class DrawCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "Documents or claims: slow-data, SLOW-2; all if none.")
  private List<String> names = List.of();

  @Option(
      names = "--into",
      paramLabel = "FOLDER",
      description = "Where they go; .dojo/report/pictures if nothing is said.")
  private Path folder;

  @Override
  public Integer call() {
    House house = House.here();
    // Says which there are if one is none.
    List<Scenario> named = Catalogue.read(house).scenariosOf(names);
    List<String> claims =
        names.isEmpty() ? names : named.stream().map(Scenario::claim).distinct().toList();
    Path report = house.state().resolve("report");
    Path into = folder == null ? report.resolve("pictures") : folder;
    Drawings.of(report.resolve("report.json"), claims).into(into).forEach(System.out::println);
    return 0;
  }
}
