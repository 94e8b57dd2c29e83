package streamdojo.dojo.command;

import java.time.Duration;
import java.util.Map;
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
import streamdojo.dojo.demo.SplitDemo;
import streamdojo.dojo.demo.TwoGeneralsDemo;
import streamdojo.dojo.demo.Visit;
import streamdojo.dojo.direct.DirectEngine;
import streamdojo.dojo.lab.LabOnDemand;
import streamdojo.dojo.lab.Labs;
import streamdojo.features.Scene;
import streamdojo.features.SpendersDevices;
import streamdojo.features.SplitChain;
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
  private static final long SPLIT_SALES = 120;

  private final Labs labs;
  private final DirectEngine direct;

  @Parameters(
      paramLabel = "DOCUMENT",
      description = "shadow, slow-data, fomo, two-generals or split-sources.")
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
      description =
          "slow-data: two sales a second, a thousand in all, and files of a minute; two-generals:"
              + " two purchases a second, a sweep after a minute and then every 20 s.")
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
      case "slow-data", "slow" -> slow();
      case "fomo" -> fomo();
      case "two-generals", "two" -> twoGenerals();
      case "split-sources", "split" -> splitSources();
      default ->
          throw new Trouble(
              "There is no demo '" + document + "'.",
              "Take one of: shadow, slow-data, fomo, two-generals, split-sources.");
    };
  }

  private int slow() throws Exception {
    Pace pace = counted(realTime ? SlowDemo.DOCUMENTS : Pace.perSecond(SHORT_PER_SECOND));
    return visit(
        scene -> new SlowDemo(scene).run(pace, realTime ? SlowDemo.MINUTE : SHORT, System.out),
        "slow-3-loader");
  }

  private int fomo() throws Exception {
    return visit(
        scene -> new FomoDemo(scene).run(counted(FomoDemo.DOCUMENTS), System.out),
        SpendersDevices.KATA);
  }

  private int twoGenerals() throws Exception {
    TwoGeneralsDemo.Times times =
        realTime ? TwoGeneralsDemo.Times.DOCUMENTS : TwoGeneralsDemo.Times.SHORT;
    return visit(
        scene -> new TwoGeneralsDemo(scene, times).run(counted(times.pace()), System.out),
        "two-2-fingerprint",
        "two-3-reconcile");
  }

  private int splitSources() throws Exception {
    long sales = count == null ? SPLIT_SALES : count;
    return visit(
        Set.of("kafka", "registry", "mysql", "s3", "paimon", "flink"),
        null,
        scene -> new SplitDemo(scene).run(sales, System.out),
        SplitChain.KATAS.toArray(String[]::new));
  }

  private Pace counted(Pace pace) {
    return new Pace(pace.batch(), pace.period(), count == null ? pace.count() : count);
  }

  /** A scene with a pipeline's servers, the direct query, and the references of these katas. */
  private int visit(Consumer<Scene> demo, String... katas) throws Exception {
    Set<String> servers = Set.of("kafka", "registry", "connect", "mysql");
    return visit(servers, direct.classPath(), demo, katas);
  }

  private int visit(Set<String> servers, String room, Consumer<Scene> demo, String... katas)
      throws Exception {
    House house = House.here();
    try (LabOnDemand lab = new LabOnDemand(labs, servers, Progress::line)) {
      Map<String, Sitting.Answer> references = Loaded.compiledReferences(house, katas);
      return new Sitting(references, lab.get(), room, seed, house.state())
          .during(
              () -> {
                try (Visit visit = new Visit(new Scene(), lab.stays())) {
                  demo.accept(visit.scene());
                }
                return 0;
              });
    }
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
