package streamdojo.kit.flink;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import streamdojo.kit.port.SqlText;

/** A script's statements, as the gateway wants them: one by one. */
final class FlinkStatements {
  private static final Pattern SET = Pattern.compile("(?is).*\\bSTATEMENT\\s+SET\\b.*");
  private static final Pattern END = Pattern.compile("(?is).*\\bEND\\s*");
  private static final int SHOWN = 8;

  private FlinkStatements() {}

  /** Each ends with a semicolon at a line's end; a statement set only with its {@code END;}. */
  static List<String> of(String script) {
    List<String> whole = new ArrayList<>();
    StringBuilder open = null;
    for (String statement : SqlText.statements(script)) {
      String sql = withoutComments(statement);
      if (open == null && !SET.matcher(sql).matches()) {
        whole.add(sql);
        continue;
      }
      open = open == null ? new StringBuilder() : open;
      open.append(sql);
      if (END.matcher(sql).matches()) {
        whole.add(open.toString());
        open = null;
      } else {
        open.append(";\n");
      }
    }
    if (open != null) {
      whole.add(open.toString());
    }
    return whole;
  }

  /** Its first lines as Flink counts them, for people. */
  static String numbered(String statement) {
    List<String> lines = statement.lines().toList();
    return IntStream.range(0, Math.min(SHOWN, lines.size()))
        .mapToObj(i -> "%4d  %s".formatted(i + 1, lines.get(i)))
        .collect(Collectors.joining("\n"));
  }

  private static String withoutComments(String statement) {
    return statement
        .lines()
        .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("--"))
        .collect(Collectors.joining("\n"));
  }
}
