package streamdojo.dojo.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.direct.DirectEngine;
import streamdojo.dojo.judge.Verdict;
import streamdojo.dojo.lab.LabOnDemand;
import streamdojo.dojo.lab.Labs;
import streamdojo.dojo.report.DirectAnswers;
import streamdojo.dojo.report.Report;
import streamdojo.dojo.report.ReportWriter;
import streamdojo.dojo.report.SoakRow;
import streamdojo.dojo.soak.Cores;
import streamdojo.dojo.soak.Leaks;
import streamdojo.dojo.soak.Load;
import streamdojo.dojo.soak.Run;
import streamdojo.dojo.soak.Soak;
import streamdojo.dojo.soak.SoakRows;
import streamdojo.kit.Trouble;

/** {@code ./dojo soak [NAME…]}: for authors, to find scenarios that fail now and then. */
@Command(
    name = "soak",
    description =
        "For authors: runs all scenarios of documents or claims again and again, with a seed each.",
    mixinStandardHelpOptions = true)
public final class SoakCommand implements Callable<Integer> {
  private final Labs labs;
  private final DirectEngine direct;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "Documents or claims: shadow, SPLIT-7; all if none.")
  private List<String> names = List.of();

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
    keepToCores();
    Dojo dojo = Dojo.here().inRandomOrder(randomOrder);
    List<Scenario> scenarios = dojo.catalogue().scenariosOf(names);
    List<Run> done = new ArrayList<>();
    Load beside = load ? Load.start() : null;
    try (beside;
        LabOnDemand lab = new LabOnDemand(labs, Catalogue.needs(scenarios), Progress::line)) {
      if (leaks) {
        return leaks(new Leaks(dojo, scenarios, lab, seed, this::print));
      }
      Soak soak = new Soak(dojo, scenarios, lab);
      while (done.size() < runs && (keepGoing || done.stream().allMatch(Run::held))) {
        int number = done.size() + 1;
        Run run = soak.run(number, seed + number, new Progress(scenarios));
        if (beside != null) {
          beside.check();
        }
        print(run);
        done.add(run);
      }
      List<SoakRow> rows = SoakRows.of(scenarios, done);
      boolean held = sum(done);
      System.out.println("\n" + SoakRow.table(rows));
      report(dojo, done, lab, rows);
      return held ? 0 : 1;
    }
  }

  private static int leaks(Leaks leaks) {
    List<String> grown = leaks.look(table -> System.out.println("\n" + table));
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
  private void report(Dojo dojo, List<Run> done, LabOnDemand lab, List<SoakRow> rows) {
    Verdict last = done.stream().map(Run::verdict).filter(v -> v != null).reduce(null, (a, b) -> b);
    if (last == null) {
      return;
    }
    String named = names.isEmpty() ? "" : " " + String.join(" ", names);
    String command =
        "./dojo soak%s --runs %d --seed %d%s%s%s"
            .formatted(
                named,
                runs,
                seed,
                load ? " --load" : "",
                randomOrder ? " --random-order" : "",
                cores == null ? "" : " --cores " + cores);
    Report report =
        Report.of(command, Instant.now(), last, lab.get(), List.of())
            .with(DirectAnswers.of(last, direct))
            .soaked(rows);
    Path page = ReportWriter.write(report, dojo.house().state().resolve("soak"));
    System.out.println("Report: " + page);
  }

  private void print(Run run) {
    System.out.printf(
        Locale.ROOT,
        "%3d%s %s %6.1f s  seed %d  %s%n",
        run.number(),
        leaks ? "" : "/" + runs,
        Screen.sign(run.held()),
        run.seconds(),
        run.seed(),
        run.held() ? "all " + run.executed() + " held" : "evidence in " + run.evidence());
    run.failures().forEach(failure -> System.out.println(Screen.indent(failure, 10)));
  }

  private boolean sum(List<Run> done) {
    double[] seconds = done.stream().mapToDouble(Run::seconds).sorted().toArray();
    long failed = done.stream().filter(run -> !run.held()).count();
    System.out.printf(
        Locale.ROOT,
        "%nRuns %d%s, scenarios %d, failures %d in %d runs; a run took %.1f, %.1f, %.1f s"
            + " (min, median, max).%n",
        done.size(),
        load ? " under load" : "",
        done.stream().mapToLong(Run::executed).sum(),
        done.stream().mapToLong(run -> run.failures().size()).sum(),
        failed,
        seconds[0],
        seconds[seconds.length / 2],
        seconds[seconds.length - 1]);
    return failed == 0;
  }
}
