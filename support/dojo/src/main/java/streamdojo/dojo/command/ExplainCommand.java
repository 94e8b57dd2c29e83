package streamdojo.dojo.command;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Explained;
import streamdojo.dojo.catalogue.Rejection;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.learner.FiguresFile;
import streamdojo.kit.House;

/** {@code ./dojo explain CLAIM}: a claim in plain words, with the figures of its last run. */
@Command(
    name = "explain",
    description = "Says what a claim means, why, what was measured last, and where it ends.",
    mixinStandardHelpOptions = true)
public final class ExplainCommand implements Callable<Integer> {
  private static final int WIDTH = 68;

  @Parameters(paramLabel = "CLAIM", description = "SHADOW-1, say.")
  private String id;

  @Override
  public Integer call() {
    House house = House.here();
    Catalogue catalogue = Catalogue.read(house);
    // Says which claims there are if this is none.
    List<Scenario> scenarios = catalogue.scenariosOf(List.of(id));
    Optional<Explained> words = said(catalogue, id);
    PrintStream out = System.out;
    out.println(Screen.bold(scenarios.get(0).rule()) + ", of " + scenarios.get(0).document());
    words.ifPresent(is -> out.println("\n" + Screen.wrapped("What     ", is.what(), WIDTH)));
    words.ifPresent(is -> out.println("\n" + Screen.wrapped("Why      ", is.why(), WIDTH)));
    figures(new FiguresFile(house, Progress::line), scenarios, out);
    out.println("\n" + Screen.wrapped("Rejects  ", rejected(catalogue), WIDTH));
    words.map(Explained::counter).ifPresent(counter -> counter(catalogue, counter, out));
    Set<String> katas = new TreeSet<>();
    scenarios.forEach(scenario -> katas.addAll(scenario.katas()));
    out.println("\nKatas    " + (katas.isEmpty() ? "none" : String.join(", ", katas)));
    out.println("Again    ./dojo prove " + id);
    return 0;
  }

  private static Optional<Explained> said(Catalogue catalogue, String claim) {
    return catalogue.explained().stream().filter(e -> e.claim().equals(claim)).findFirst();
  }

  private static void figures(FiguresFile figures, List<Scenario> scenarios, PrintStream out) {
    out.println("\nMeasured by the references, on this machine:");
    Set<String> named = new HashSet<>();
    // The rows of an outline have one name, and their figures stand together.
    scenarios.stream()
        .filter(scenario -> named.add(scenario.name()))
        .forEach(
            scenario -> {
              Optional<FiguresFile.Measured> last = figures.of(scenario);
              out.println("  " + scenario.name());
              last.ifPresentOrElse(
                  is ->
                      is.figures()
                          .forEach(figure -> out.println(Screen.wrapped("    ", figure, WIDTH))),
                  () -> out.println(Screen.faint("    not yet: ./dojo prove " + scenario.claim())));
              last.ifPresent(is -> out.println(Screen.faint("    " + is.when())));
            });
  }

  private String rejected(Catalogue catalogue) {
    long wrong =
        catalogue.rejections().stream()
            .filter(r -> r.claim().equals(id) && !r.answer().equals(Rejection.STUB))
            .map(r -> r.kata() + r.answer())
            .distinct()
            .count();
    return wrong == 0
        ? "no kata's wrong answer: this claim is about servers, or about other claims' answers."
        : wrong + (wrong == 1 ? " wrong answer" : " wrong answers, each") + " in the step for it.";
  }

  private void counter(Catalogue catalogue, String counter, PrintStream out) {
    String says =
        said(catalogue, counter).map(is -> ": " + is.what()).orElse(", not explained yet.");
    out.println(
        "\n"
            + (counter.equals(id)
                ? "Counter  This is its document's counter-claim: where the promise ends or costs."
                : Screen.wrapped("Counter  ", counter + says, WIDTH)));
  }
}
