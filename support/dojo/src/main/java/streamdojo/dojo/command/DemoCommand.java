package streamdojo.dojo.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import streamdojo.dojo.answer.Loaded;
import streamdojo.dojo.demo.ShadowDemo;
import streamdojo.dojo.lab.LabOnDemand;
import streamdojo.dojo.lab.Labs;
import streamdojo.kit.House;
import streamdojo.kit.Pace;
import streamdojo.kit.Trouble;
import streamdojo.kit.judge.Answers;

/** {@code ./dojo demo shadow}: the document's system at work. */
@Command(
    name = "demo",
    description = "Runs a document's system and shows its answer as it changes, until Ctrl-C.",
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
  private final Labs labs;

  @Parameters(paramLabel = "DOCUMENT", description = "shadow")
  private String document;

  @Option(names = "--batch", defaultValue = "10", description = "Messages at once (10).")
  private int batch;

  @Option(
      names = "--period",
      defaultValue = "PT10S",
      description = "From one batch to the next: PT10S is ten seconds, as in the document.")
  private java.time.Duration period;

  @Option(names = "--count", description = "Messages in all; without end if not given.")
  private Long count;

  @Option(names = "--seed", defaultValue = CheckCommand.SEED, description = "Of the random draws.")
  private long seed;

  /**
   * @param labs where the servers come from
   */
  public DemoCommand(Labs labs) {
    this.labs = labs;
  }

  @Override
  public Integer call() {
    if (!document.equals("shadow")) {
      throw new Trouble("There is no demo '" + document + "'.", "Take: shadow.");
    }
    Pace pace = new Pace(batch, period, count == null ? Long.MAX_VALUE : count);
    Answers references =
        Loaded.references(House.here(), "shadow-1-rule", "shadow-2-agent", "shadow-3-tables");
    try (LabOnDemand lab = new LabOnDemand(labs, Labs.SERVERS, Progress::line)) {
      new ShadowDemo(references, pace, seed).run(lab.get(), System.out);
    }
    return 0;
  }
}
