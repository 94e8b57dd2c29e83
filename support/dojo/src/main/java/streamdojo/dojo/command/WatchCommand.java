package streamdojo.dojo.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.judge.Judge;
import streamdojo.dojo.lab.Labs;
import streamdojo.dojo.learner.Place;
import streamdojo.dojo.learner.ProgressFile;
import streamdojo.dojo.watch.Keys;
import streamdojo.dojo.watch.WarmLab;
import streamdojo.kit.House;
import streamdojo.kit.Trouble;

/** {@code ./dojo watch [KATA]}: judges whenever the file is saved. */
@Command(
    name = "watch",
    description = "Judges your answer whenever you save it; servers stay warm between.",
    mixinStandardHelpOptions = true)
public final class WatchCommand implements Callable<Integer> {
  /** Servers that nobody uses are let go of after this. */
  private static final Duration IDLE = Duration.ofMinutes(15);

  private final Labs labs;

  @Parameters(
      paramLabel = "KATA",
      arity = "0..1",
      description = "The kata's id; the next one that isn't solved, if none is named.")
  private String id;

  @Option(
      names = "--claim",
      paramLabel = "CLAIM",
      description = "Judges the scenarios of this claim only: SHADOW-2, say.")
  private String claim;

  @Option(
      names = "--answer",
      paramLabel = "FILE",
      description = "Watches this .java or .sql file instead of the kata's own.")
  private Path answer;

  @Option(
      names = "--seed",
      defaultValue = CheckCommand.SEED,
      description = "Seed of the random draws (${DEFAULT-VALUE}).")
  private long seed;

  /**
   * @param labs where the servers come from
   */
  public WatchCommand(Labs labs) {
    this.labs = labs;
  }

  @Override
  public Integer call() throws InterruptedException {
    Kata kata = kata(House.here());
    Dojo dojo = Dojo.here(true);
    try (Judge judge = dojo.judge();
        WarmLab lab = new WarmLab(labs, Progress::line, IDLE, Instant::now)) {
      dojo.catalogue().scenariosOf(kata, claim);
      WatchRoom room = new WatchRoom(dojo, lab, seed, System.out);
      Watched first = answer == null ? Watched.own(kata, claim) : Watched.file(kata, claim, answer);
      return new WatchLoop(room, new Keys(System.in)).run(first);
    }
  }

  private Kata kata(House house) {
    if (id != null) {
      return Catalogue.kata(house, id);
    }
    return Place.next(Place.all(house, new ProgressFile(house, Progress::line).all()))
        .orElseThrow(
            () ->
                new Trouble(
                    "All katas are solved.", "Watch one by its name: ./dojo watch shadow-1-rule."))
        .kata();
  }
}
