package streamdojo.kit.view;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import streamdojo.kit.Trouble;

/** What somebody else's engine refuses to answer, in a clear sentence. */
final class ElsewhereTrouble {
  static final String NAME = "The engine of " + DirectKind.CHOICE;

  /** SQL's own states for a table, and for a column, that isn't there. */
  private static final Pattern TABLE_STATE = Pattern.compile("42S02|42P01");

  /** What engines say of a column that isn't there. */
  private static final Pattern NO_COLUMN =
      Pattern.compile(
          "(?i)(?:unknown|no such) column:?\\s+['\"`]?([\\w.]+)"
              + "|\\bcolumn\\s+['\"`]?([\\w.]+)['\"`]?"
              + "\\s+(?:cannot be resolved|does not exist|not found)");

  /** What they say of such a table. */
  private static final Pattern NO_TABLE =
      Pattern.compile(
          "(?i)(?:table|object|relation|view|schema|database)\\b"
              + ".*?(?:not (?:exist|found)|unknown)");

  private static final Pattern FROM = Pattern.compile("(?i)\\b(?:from|join)\\s+[\"`]?([a-z0-9_]+)");

  private ElsewhereTrouble() {}

  /**
   * @param said what it says, without secrets
   * @param sql the statement as it was asked
   * @param tables that there are
   */
  static Trouble of(Exception failed, String said, String sql, Supplier<List<String>> tables) {
    Matcher column = NO_COLUMN.matcher(said);
    if (column.find()) {
      String name = column.group(1) == null ? column.group(2) : column.group(1);
      return new Trouble(
          "There is no column " + name.replaceFirst("^.*\\.", "") + ".",
          "Read the statement again; " + NAME + " says: " + said,
          failed);
    }
    String state = failed instanceof SQLException one ? String.valueOf(one.getSQLState()) : "";
    List<String> asked = asked(sql);
    if ((TABLE_STATE.matcher(state).matches() || NO_TABLE.matcher(said).find())
        && !asked.isEmpty()) {
      return NoTable.trouble(missing(asked, said), tables.get(), failed);
    }
    return new Trouble(
        "This can't be answered by " + DirectKind.ENGINE_ELSEWHERE + ": " + said,
        "Read the statement again.",
        failed);
  }

  /** The tables that a statement asks, and maybe words of its own. */
  static List<String> asked(String sql) {
    return FROM.matcher(sql).results().map(from -> from.group(1)).toList();
  }

  /** The one that it names; the first if it names none. */
  private static String missing(List<String> asked, String said) {
    return asked.stream()
        .filter(table -> Pattern.compile("(?i)\\b" + table + "\\b").matcher(said).find())
        .findFirst()
        .orElse(asked.get(0));
  }
}
