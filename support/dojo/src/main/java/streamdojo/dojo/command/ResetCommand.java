package streamdojo.dojo.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.learner.Aside;
import streamdojo.dojo.learner.ProgressFile;
import streamdojo.dojo.learner.VerdictsFile;
import streamdojo.kit.House;

/** {@code ./dojo reset KATA}: begins a kata anew, without losing what was written. */
@Command(
    name = "reset",
    description = "Begins a kata anew; what you wrote is kept aside.",
    mixinStandardHelpOptions = true)
public final class ResetCommand implements Callable<Integer> {
  @Parameters(paramLabel = "KATA", description = "The kata's id: shadow-1-rule, say.")
  private String id;

  @Override
  public Integer call() {
    House house = House.here();
    Kata kata = Catalogue.kata(house, id);
    Optional<Path> kept = Aside.reset(kata);
    new ProgressFile(house, Progress::line).forget(id);
    new VerdictsFile(house, Progress::line).forget(id);
    System.out.println(
        house.root().relativize(kata.learners()) + " has its gap again, and " + id + " is open.");
    kept.ifPresent(path -> System.out.println("What you wrote is kept in " + path));
    return 0;
  }
}
