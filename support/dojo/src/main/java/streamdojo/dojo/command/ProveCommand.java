package streamdojo.dojo.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
import streamdojo.dojo.learner.FiguresFile;
import streamdojo.dojo.report.DirectAnswers;
import streamdojo.dojo.report.Report;
import streamdojo.dojo.report.ReportWriter;
import streamdojo.dojo.report.ShortReport;
import streamdojo.kit.view.DirectKind;

/** {@code ./dojo prove [NAME…]}: the main job. */
@Command(
    name = "prove",
    description = "Proves every claim, or those named, against the real thing; writes a report.",
    mixinStandardHelpOptions = true)
public final class ProveCommand implements Callable<Integer> {
  private final Labs labs;
  private final DirectEngine direct;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "Documents or claims: shadow, SPLIT-7; all if none.")
  private List<String> names = List.of();

  @Option(
      names = "--seed",
      defaultValue = CheckCommand.SEED,
      description = "Seed of the random draws (${DEFAULT-VALUE}).")
  private long seed;

  /**
   * @param labs where the servers come from
   * @param direct the kit's own engine for direct queries
   */
  public ProveCommand(Labs labs, DirectEngine direct) {
    this.labs = labs;
    this.direct = direct;
  }

  @Override
  public Integer call() {
    Dojo dojo = Dojo.here();
    List<Scenario> scenarios = dojo.catalogue().scenariosOf(names);
    try (LabOnDemand lab = new LabOnDemand(labs, Catalogue.needs(scenarios), Progress::line)) {
      Verdict verdict = dojo.judge(null, scenarios, lab, seed, new Progress(scenarios));
      new FiguresFile(dojo.house(), Progress::line).keep(verdict);
      Report report =
          Report.of(command(), Instant.now(), verdict, lab.get(), List.of())
              .with(DirectAnswers.of(verdict, direct));
      ClaimTable.print(report, System.out);
      Path page = ReportWriter.write(report, dojo.house().state().resolve("report"));
      Path shortly = new ShortReport(report, dojo.run()).write(page.getParent());
      System.out.println("\nReport: " + page + "\nIn short: " + shortly);
      if (verdict.nothingShown()) {
        System.out.println("Nothing of it can be tried here: it is neither proven nor refuted.");
      } else if (!verdict.holds() && !verdict.shownHolds()) {
        lab.logs().ifPresent(dojo::keepLogs);
        String ending = verdict.ending().sentence();
        System.out.println(ending.isEmpty() ? "" : "The judge's JVM " + ending + ".");
        System.out.println("Seed " + seed + ", evidence in " + dojo.run());
      }
      return verdict.exitCode();
    }
  }

  private String command() {
    // An engine of somebody else's says what was proven; what else its URL has may be secret.
    String engine = DirectKind.said().map(said -> DirectKind.CHOICE + "=" + said + " ").orElse("");
    String named = names.isEmpty() ? "" : " " + String.join(" ", names);
    return engine
        + "./dojo prove"
        + named
        + (CheckCommand.SEED.equals("" + seed) ? "" : " --seed " + seed);
  }
}
