package streamdojo.direct;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import streamdojo.kit.Trouble;
import streamdojo.kit.view.NoTable;

/** What DuckDB refuses, in a clear sentence. */
final class Refusal {
  private static final Pattern TABLE = Pattern.compile("Table with name (.+?) does not exist");
  private static final Pattern COLUMN = Pattern.compile("column \"(.+?)\" (not found|that)");
  private static final Pattern KIND = Pattern.compile("^(\\w+ )+Error: ");

  private Refusal() {}

  /**
   * Makes the sentence.
   *
   * @param tables that there are
   * @param columns of the tables that the question names
   */
  static Trouble of(
      SQLException refused, Collection<String> tables, Map<String, List<Column>> columns) {
    String message = String.valueOf(refused.getMessage());
    Matcher table = TABLE.matcher(message);
    if (table.find()) {
      return NoTable.trouble(table.group(1), tables, refused);
    }
    Matcher column = COLUMN.matcher(message);
    if (column.find()) {
      return new Trouble(
          "There is no column " + column.group(1) + ".", "There are: " + all(columns), refused);
    }
    String first = KIND.matcher(message.lines().findFirst().orElse("")).replaceFirst("");
    return new Trouble(
        "This can't be answered: " + first.replaceFirst("[.!]*$", "."),
        columns.isEmpty() ? "Read the statement again." : "The columns are: " + all(columns),
        refused);
  }

  private static String all(Map<String, List<Column>> columns) {
    return columns.entrySet().stream()
        .map(
            table ->
                table.getValue().stream()
                    .map(column -> column.name() + " " + column.type())
                    .collect(Collectors.joining(", ", table.getKey() + " (", ")")))
        .collect(Collectors.joining("; ", "", "."));
  }
}
