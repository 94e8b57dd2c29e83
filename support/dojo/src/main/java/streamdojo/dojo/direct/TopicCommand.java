package streamdojo.dojo.direct;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import streamdojo.dojo.lab.Labs;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.view.DirectKind;
import streamdojo.kit.view.DirectView;
import streamdojo.kit.view.Rows;

/** {@code ./dojo topic NAME}: what a topic of the running lab is and what is on it. */
@Command(
    name = "topic",
    description = "Shows a topic: its columns, offsets, groups with their lag, and last records.",
    mixinStandardHelpOptions = true)
public final class TopicCommand implements Callable<Integer> {
  private final Labs labs;
  private final DirectEngine engine;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "The topic.")
  private String name;

  @Option(
      names = "--namespace",
      paramLabel = "NAME",
      defaultValue = "",
      description = "The topic's namespace; then NAME is without its prefix.")
  private String namespace;

  @Option(
      names = "--records",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many of the last records (5).")
  private int records;

  /**
   * @param labs where the servers are
   * @param engine where the direct query comes from, which knows the columns
   */
  public TopicCommand(Labs labs, DirectEngine engine) {
    this.labs = labs;
    this.engine = engine;
  }

  @Override
  public Integer call() {
    Lab lab = Running.lab(labs, namespace);
    Sides sides = new Sides(lab, engine, DirectKind.DUCKDB, namespace);
    PrintWriter out = spec.commandLine().getOut();
    try (TopicLook look = new TopicLook(lab.server("kafka"), sides.prefix() + name)) {
      Rows partitions = look.partitions();
      try (DirectView direct = sides.direct(line -> System.err.println(line))) {
        out.println("Columns, as ./dojo sql direct sees them:");
        Rows columns = direct.ask("DESCRIBE \"" + name.replace("\"", "\"\"") + "\"");
        columns.rows().forEach(row -> out.println("  " + row.get(0) + "  " + row.get(1)));
        columns.asides().forEach(aside -> out.println(aside.sentence()));
      }
      out.println("\nOffsets:\n" + TextTable.of(partitions));
      out.println("Groups:\n" + TextTable.of(look.groups()));
      out.println("Last records:\n" + TextTable.of(look.last(records)));
      out.flush();
    }
    return 0;
  }
}
