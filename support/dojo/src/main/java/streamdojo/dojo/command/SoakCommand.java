package streamdojo.dojo.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Rejection;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.direct.DirectEngine;
import streamdojo.dojo.gate.Part;
import streamdojo.dojo.judge.Verdict;
import streamdojo.dojo.lab.LabOnDemand;
import streamdojo.dojo.lab.Labs;
import streamdojo.dojo.report.DirectAnswers;
import streamdojo.dojo.report.Report;
import streamdojo.dojo.report.ReportWriter;
import streamdojo.dojo.report.SoakRow;
import streamdojo.dojo.soak.Again;
import streamdojo.dojo.soak.Cores;
import streamdojo.dojo.soak.GateAgain;
import streamdojo.dojo.soak.Leaks;
import streamdojo.dojo.soak.Load;
import streamdojo.dojo.soak.Run;
import streamdojo.dojo.soak.Soak;
import streamdojo.dojo.soak.SoakRows;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Lab;

/** {@code ./dojo soak [NAME…]}: for authors, to find scenarios that fail now and then. */
@Command(
    name = "soak",
    description =
        "For authors: runs all scenarios of documents or claims again and again, with a seed each.",
    mixinStandardHelpOptions = true)
public final class SoakCommand implements Callable<Integer> {
  private final Labs labs;
  private final DirectEngine direct;
  private final SoakWords words = new SoakWords(System.out);

  @Mixin private SoakChoice choice;

  @Option(names = "--runs", defaultValue = "30", description = "How often (${DEFAULT-VALUE}).")
  private int runs;

  @Option(names = "--load", description = "Meanwhile something else keeps all processors busy.")
  private boolean load;

  @Option(
      names = "--cores",
      paramLabel = "N",
      description = "Judges and servers have so many processors and no more.")
  private Integer cores;

  @Option(names = "--random-order", description = "Scenarios in an order drawn by the run's seed.")
  private boolean randomOrder;

  @Option(
      names = "--leaks",
      description = "Looks whether a lab has after 100 scenarios what it had after 10.")
  private boolean leaks;

  @Option(
      names = "--gate",
      description = {
        "The whole gate each time, on servers of its own:",
        "stubs and impostors beside the references."
      })
  private boolean gate;

  @Option(
      names = "--keep-going",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "A failure doesn't end it (${DEFAULT-VALUE}).")
  private boolean keepGoing;

  @Option(
      names = "--seed",
      defaultValue = CheckCommand.SEED,
      description = "Run 1 takes the one after it, and so on (${DEFAULT-VALUE}).")
  private long seed;

  /**
   * @param labs where the servers come from
   * @param direct the kit's own engine for direct queries
   */
  public SoakCommand(Labs labs, DirectEngine direct) {
    this.labs = labs;
    this.direct = direct;
  }

  @Override
  public Integer call() {
    if (runs < 1) {
      throw new Trouble("A soak of " + runs + " runs shows nothing.", "Take 1 or more.");
    }
    if (gate && leaks) {
      throw new Trouble(
          "A gate's servers go with it: nothing can leak in them.", "Take --leaks without --gate.");
    }
    keepToCores();
    Dojo dojo = Dojo.here().inRandomOrder(randomOrder);
    List<Scenario> scenarios = choice.of(dojo.catalogue());
    List<Run> done = new ArrayList<>();
    Load beside = load ? Load.start() : null;
    try (beside;
        LabOnDemand lab = new LabOnDemand(labs, Catalogue.needs(scenarios), Progress::line)) {
      if (leaks) {
        return leaks(dojo, scenarios, lab);
      }
      Again soak = gate ? gate(dojo, scenarios, lab) : new Soak(dojo, scenarios, lab);
      while (done.size() < runs && (keepGoing || done.stream().allMatch(Run::held))) {
        int number = done.size() + 1;
        Run run = soak.run(number, seed + number, new Progress(scenarios));
        if (beside != null) {
          beside.check();
        }
        words.print(run, runs);
        done.add(run);
      }
      List<SoakRow> rows = SoakRows.of(scenarios, done);
      boolean held = words.sum(done, load);
      System.out.println("\n" + SoakRow.table(rows));
      report(dojo, done, soak.lab(), rows);
      return held ? 0 : 1;
    }
  }

  /** Each run has judges of its own. */
  private Again gate(Dojo dojo, List<Scenario> scenarios, LabOnDemand lab) {
    Part part = Part.of(dojo.catalogue(), scenarios);
    System.out.printf(
        "A gate of %d scenarios, %d stubs and the impostors of %d rows.%n",
        scenarios.size(),
        part.katas().size(),
        part.rejections().stream().filter(row -> !row.answer().equals(Rejection.STUB)).count());
    return new GateAgain(
        () -> Dojo.here(true).in(dojo.run()).inRandomOrder(randomOrder), part, lab);
  }

  private int leaks(Dojo dojo, List<Scenario> scenarios, LabOnDemand lab) {
    Leaks look = new Leaks(dojo, scenarios, lab, seed, Progress::new, run -> words.print(run, 0));
    List<String> grown = look.look(table -> System.out.println("\n" + table));
    System.out.println(
        grown.isEmpty() ? "Nothing has grown." : "It leaks: " + String.join(", ", grown) + ".");
    return grown.isEmpty() ? 0 : 1;
  }

  private void keepToCores() {
    if (cores == null) {
      return;
    }
    if (labs.running().isPresent()) {
      throw new Trouble(
          "A lab runs already, on all processors.", "Take it down first: ./dojo lab down.");
    }
    Cores.keepTo(cores);
  }

  /** All about the last run that came to a verdict, and the table. */
  private void report(Dojo dojo, List<Run> done, Lab lab, List<SoakRow> rows) {
    Verdict last = done.stream().map(Run::verdict).filter(v -> v != null).reduce(null, (a, b) -> b);
    if (last == null) {
      return;
    }
    String how = "%s --runs %d --seed %d%s".formatted(choice.text(), runs, seed, options());
    Report report =
        Report.of("./dojo soak" + how, Instant.now(), last, lab, List.of())
            .with(DirectAnswers.of(last, direct))
            .soaked(rows);
    Path page = ReportWriter.write(report, dojo.house().state().resolve("soak"));
    System.out.println("Report: " + page);
  }

  /** How it was run, to repeat it. */
  private String options() {
    return (gate ? " --gate" : "")
        + (load ? " --load" : "")
        + (randomOrder ? " --random-order" : "")
        + (cores == null ? "" : " --cores " + cores);
  }
}
