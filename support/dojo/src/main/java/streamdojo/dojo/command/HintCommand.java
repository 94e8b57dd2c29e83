package streamdojo.dojo.command;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.learner.Page;
import streamdojo.dojo.learner.ProgressFile;
import streamdojo.kit.House;

/** {@code ./dojo hint KATA}: one hint more each time, from mild to strong. */
@Command(
    name = "hint",
    description = "Shows the next hint of a kata, from mild to strong.",
    mixinStandardHelpOptions = true)
public final class HintCommand implements Callable<Integer> {
  @Parameters(paramLabel = "KATA", description = "The kata's id: shadow-1-rule, say.")
  private String id;

  @Option(names = "--all", description = "Shows all of them.")
  private boolean all;

  @Override
  public Integer call() {
    House house = House.here();
    show(house, Catalogue.kata(house, id), all, System.out);
    return 0;
  }

  /** Shows the first hint that wasn't shown yet, or the headings and all texts. */
  static void show(House house, Kata kata, boolean all, PrintStream out) {
    ProgressFile progress = new ProgressFile(house, Progress::line);
    List<Page.Hint> hints = Page.of(kata).hints();
    int shown = Math.min(progress.of(kata.id()).hints(), hints.size());
    int from = all ? 0 : Math.min(shown, Math.max(0, hints.size() - 1));
    int to = all ? hints.size() : Math.min(from + 1, hints.size());
    for (int i = from; i < to; i++) {
      out.println("Hint " + (i + 1) + " of " + hints.size() + ": " + hints.get(i).heading());
      out.println(Screen.indent(Prose.of(hints.get(i).text()), 2) + "\n");
    }
    progress.hintsShown(kata.id(), to);
    out.println(next(kata, hints, to, shown == hints.size()));
  }

  private static String next(Kata kata, List<Page.Hint> hints, int to, boolean again) {
    if (to < hints.size()) {
      return "The next one: " + hints.get(to).heading() + ".";
    }
    return (again ? "That was the last one already." : "That was the last one.")
        + " Then: ./dojo solution "
        + kata.id();
  }
}
