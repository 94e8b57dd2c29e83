package streamdojo.dojo.command;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import streamdojo.dojo.answer.Loaded;
import streamdojo.dojo.demo.FomoDemo;
import streamdojo.dojo.demo.ShadowDemo;
import streamdojo.dojo.demo.SlowDemo;
import streamdojo.dojo.demo.Visit;
import streamdojo.dojo.direct.DirectEngine;
import streamdojo.dojo.lab.LabOnDemand;
import streamdojo.dojo.lab.Labs;
import streamdojo.features.Scene;
import streamdojo.features.SpendersDevices;
import streamdojo.kit.House;
import streamdojo.kit.Pace;
import streamdojo.kit.Trouble;
import streamdojo.kit.judge.Answers;
import streamdojo.kit.judge.Sitting;

/** {@code ./dojo demo DOCUMENT}: the document's system at work. */
@Command(
    name = "demo",
    description = "Runs a document's system and shows its answer as it changes, until Ctrl-C.",
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
  private static final Duration SHORT = Duration.ofSeconds(3);
  private static final int SHORT_PER_SECOND = 20;

  private final Labs labs;
  private final DirectEngine direct;

  @Parameters(paramLabel = "DOCUMENT", description = "shadow, slow-data or fomo.")
  private String document;

  @Option(names = "--batch", defaultValue = "10", description = "shadow: messages at once (10).")
  private int batch;

  @Option(
      names = "--period",
      defaultValue = "PT10S",
      description = "shadow: from one batch to the next; PT10S is ten seconds, as in the document.")
  private Duration period;

  @Option(
      names = "--real-time",
      description = "slow-data: two sales a second, a thousand in all, and files of a minute.")
  private boolean realTime;

  @Option(names = "--count", description = "Messages in all; without end if not given.")
  private Long count;

  @Option(names = "--seed", defaultValue = CheckCommand.SEED, description = "Of the random draws.")
  private long seed;

  /**
   * @param labs where the servers come from
   * @param direct where the direct query comes from
   */
  public DemoCommand(Labs labs, DirectEngine direct) {
    this.labs = labs;
    this.direct = direct;
  }

  @Override
  public Integer call() throws Exception {
    return switch (document) {
      case "shadow" -> shadow();
      case "slow-data" -> slow();
      case "fomo" -> fomo();
      default ->
          throw new Trouble(
              "There is no demo '" + document + "'.", "Take one of: shadow, slow-data, fomo.");
    };
  }

  private int slow() throws Exception {
    Pace pace = counted(realTime ? SlowDemo.DOCUMENTS : Pace.perSecond(SHORT_PER_SECOND));
    return visit(
        "slow-3-loader",
        scene -> new SlowDemo(scene).run(pace, realTime ? SlowDemo.MINUTE : SHORT, System.out));
  }

  private int fomo() throws Exception {
    return visit(
        SpendersDevices.KATA,
        scene -> new FomoDemo(scene).run(counted(FomoDemo.DOCUMENTS), System.out));
  }

  private Pace counted(Pace pace) {
    return new Pace(pace.batch(), pace.period(), count == null ? pace.count() : count);
  }

  /** A scene with a pipeline's servers, the direct query, and the reference of this kata. */
  private int visit(String kata, Consumer<Scene> demo) throws Exception {
    Set<String> servers = Set.of("kafka", "registry", "connect", "mysql");
    House house = House.here();
    String room = direct.classPath();
    try (LabOnDemand lab = new LabOnDemand(labs, servers, Progress::line)) {
      new Sitting(Loaded.compiledReferences(house, kata), lab.get(), room, seed, house.state())
          .begin();
      try (Visit visit = new Visit(new Scene())) {
        demo.accept(visit.scene());
      }
    }
    return 0;
  }

  private int shadow() {
    Pace pace = new Pace(batch, period, count == null ? Long.MAX_VALUE : count);
    Answers references =
        Loaded.references(House.here(), "shadow-1-rule", "shadow-2-agent", "shadow-3-tables");
    try (LabOnDemand lab = new LabOnDemand(labs, Labs.SERVERS, Progress::line)) {
      new ShadowDemo(references, pace, seed).run(lab.get(), System.out);
    }
    return 0;
  }
}
