package streamdojo.dojo.command;

import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.Main;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.gate.Check;
import streamdojo.dojo.gate.KataGate;
import streamdojo.dojo.gate.Refused;
import streamdojo.dojo.lab.LabOnDemand;
import streamdojo.dojo.lab.Labs;
import streamdojo.kit.Trouble;

/** {@code ./dojo gate KATA}: for authors, what {@code mvn verify} will say of one kata. */
@Command(
    name = "gate",
    description = {
      "For authors: the gate for one kata. Its reference passes, its stub fails as a stub, each",
      "impostor is rejected in its step. 1 if the gate stays shut."
    },
    mixinStandardHelpOptions = true)
public final class GateCommand implements Callable<Integer> {
  private final Labs labs;

  @Parameters(paramLabel = "KATA", description = "The kata's id: shadow-1-rule, say.")
  private String id;

  @Option(
      names = "--seed",
      defaultValue = CheckCommand.SEED,
      description = "Seed of the random draws (${DEFAULT-VALUE}).")
  private long seed;

  /**
   * @param labs where the servers come from
   */
  public GateCommand(Labs labs) {
    this.labs = labs;
  }

  @Override
  public Integer call() {
    Dojo dojo = Dojo.here(true);
    Kata kata = dojo.catalogue().kata(id);
    Set<String> needs = Catalogue.needs(dojo.catalogue().scenariosOf(kata));
    try (LabOnDemand lab = new LabOnDemand(labs, needs, Progress::line);
        KataGate gate = new KataGate(dojo, kata, lab, seed)) {
      long refused = gate.checks().filter(check -> !opens(check)).count();
      System.out.println();
      System.out.println(
          refused == 0
              ? "The gate lets %s through.".formatted(id)
              : "The gate refuses %s: %d of its checks, evidence in %s"
                  .formatted(id, refused, dojo.run()));
      return refused == 0 ? Main.HELD : Main.FAILED;
    } finally {
      dojo.judge().close();
    }
  }

  private static boolean opens(Check check) {
    String line = check.group() + ": " + check.name();
    try {
      check.look().run();
      System.out.println(Screen.sign(true) + " " + line);
      return true;
    } catch (Refused | Trouble why) {
      System.out.println(Screen.sign(false) + " " + line);
      System.out.println(Screen.indent(why.getMessage(), 4));
      return false;
    }
  }
}
