package streamdojo.dojo.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import streamdojo.dojo.direct.DirectEngine;
import streamdojo.dojo.judge.Verdict;
import streamdojo.kit.view.DirectElsewhere;
import streamdojo.kit.view.DirectKind;

/** Which engine has answered the direct queries of a run, if it is no server of the lab. */
public final class DirectAnswers {
  private static final Pattern DUCKDB = Pattern.compile("duckdb_jdbc-([\\d.]+)\\.jar");

  private DirectAnswers() {}

  /**
   * Returns it; empty if nothing was asked, or if one of the servers answered.
   *
   * @param room of the kit's own engine
   */
  public static Optional<Report.Engine> of(Verdict verdict, DirectEngine room) {
    if (verdict.outcomes().stream().noneMatch(o -> o.ran() && o.scenario().direct())) {
      return Optional.empty();
    }
    return switch (DirectKind.of(null)) {
      case DUCKDB -> Optional.of(engine("DuckDB", version(room.classPath()), "in the judge"));
      case JDBC -> {
        DirectElsewhere.Product said = DirectElsewhere.of(System.getenv()).product();
        yield Optional.of(engine(said.name(), said.version(), "given"));
      }
      case FLINK -> Optional.empty();
    };
  }

  private static Report.Engine engine(String name, String version, String where) {
    return new Report.Engine("direct", name, version, where);
  }

  private static String version(String classPath) {
    Matcher jar = DUCKDB.matcher(classPath);
    return jar.find() ? jar.group(1) : "";
  }
}
