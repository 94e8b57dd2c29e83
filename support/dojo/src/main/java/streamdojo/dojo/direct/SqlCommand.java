package streamdojo.dojo.direct;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import streamdojo.dojo.lab.Labs;
import streamdojo.kit.House;
import streamdojo.kit.Trouble;
import streamdojo.kit.view.DirectKind;
import streamdojo.kit.view.Rows;
import streamdojo.kit.view.View;

/** {@code ./dojo sql SIDE}: asks a side of the running lab in SQL. */
@Command(
    name = "sql",
    description = "Asks in SQL: the topics themselves (direct), the warehouse or ClickHouse.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Without a terminal it reads statements from standard input; each ends with a semicolon at a"
          + " line's end."
    })
public final class SqlCommand implements Callable<Integer> {
  private final Labs labs;
  private final DirectEngine engine;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SIDE", description = "direct, warehouse, clickhouse, or a JDBC URL.")
  private String side;

  @Option(
      names = "--namespace",
      paramLabel = "NAME",
      defaultValue = "",
      description = "Tables of this namespace only, without its prefix; all if not given.")
  private String namespace;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description =
          "What answers the direct query: duckdb, in this process; flink, the lab's; a JDBC URL; "
              + DirectKind.CHOICE
              + " says it too. Another cluster's SQL gateway is named in "
              + DirectKind.ELSEWHERE
              + ". DuckDB if nothing is said.")
  private String kind;

  @Option(names = "--execute", paramLabel = "SQL", description = "Asks this and leaves.")
  private String sql;

  /**
   * @param labs where the servers are
   * @param engine where the direct query comes from
   */
  public SqlCommand(Labs labs, DirectEngine engine) {
    this.labs = labs;
    this.engine = engine;
  }

  @Override
  public Integer call() throws IOException {
    Sides sides = new Sides(Running.lab(labs, namespace), engine, DirectKind.of(kind), namespace);
    try (View view = sides.open(side, line -> System.err.println(line))) {
      if (sql != null) {
        Statements.of(sql).forEach(statement -> answer(view, statement));
      } else if (System.console() == null) {
        String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        Statements.of(text).forEach(statement -> answer(view, statement));
      } else {
        new Prompt(side, House.here().state().resolve("sql-history"))
            .read(view, statement -> answerOrSay(view, statement));
      }
    }
    return 0;
  }

  /** At a prompt a wrong statement is no reason to leave. */
  private void answerOrSay(View view, String statement) {
    try {
      answer(view, statement);
    } catch (Trouble trouble) {
      out().println(trouble.getMessage() + "\n" + trouble.next());
      out().flush();
    }
  }

  private void answer(View view, String statement) {
    long began = System.nanoTime();
    Rows rows = view.ask(statement.replaceFirst(";\\s*$", ""));
    double seconds = (System.nanoTime() - began) / 1e9;
    out().println(TextTable.of(rows) + TextTable.below(rows, seconds));
    out().flush();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
