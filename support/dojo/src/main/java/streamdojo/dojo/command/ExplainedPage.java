package streamdojo.dojo.command;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Explained;
import streamdojo.dojo.catalogue.Rejection;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.learner.FiguresFile;

/** All that there is to say of a claim: what, why, measured figures, its counter-claim. */
final class ExplainedPage {
  private static final int WIDTH = 68;

  private final Catalogue catalogue;
  private final FiguresFile figures;

  /**
   * @param figures of the references' last runs
   */
  ExplainedPage(Catalogue catalogue, FiguresFile figures) {
    this.catalogue = catalogue;
    this.figures = figures;
  }

  /**
   * Prints it.
   *
   * @param scenarios the claim's, all of them
   */
  void print(List<Scenario> scenarios, PrintStream out) {
    String id = scenarios.get(0).claim();
    Optional<Explained> words = said(id);
    out.println(Screen.bold(scenarios.get(0).rule()) + ", of " + scenarios.get(0).document());
    words.ifPresent(is -> out.println("\n" + Screen.wrapped("What     ", is.what(), WIDTH)));
    words.ifPresent(is -> out.println("\n" + Screen.wrapped("Why      ", is.why(), WIDTH)));
    figures(scenarios, out);
    out.println("\n" + Screen.wrapped("Rejects  ", rejected(id), WIDTH));
    words.map(Explained::counter).ifPresent(counter -> counter(id, counter, out));
    Set<String> katas = new TreeSet<>();
    scenarios.forEach(scenario -> katas.addAll(scenario.katas()));
    out.println("\nKatas    " + (katas.isEmpty() ? "none" : String.join(", ", katas)));
    out.println("Again    ./dojo prove " + id);
  }

  private Optional<Explained> said(String claim) {
    return catalogue.explained().stream().filter(e -> e.claim().equals(claim)).findFirst();
  }

  private void figures(List<Scenario> scenarios, PrintStream out) {
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

  private String rejected(String id) {
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

  private void counter(String id, String counter, PrintStream out) {
    String says = said(counter).map(is -> ": " + is.what()).orElse(", not explained yet.");
    out.println(
        "\n"
            + (counter.equals(id)
                ? "Counter  This is its document's counter-claim: where the promise ends or costs."
                : Screen.wrapped("Counter  ", counter + says, WIDTH)));
  }
}
