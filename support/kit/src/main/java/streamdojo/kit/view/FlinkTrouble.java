package streamdojo.kit.view;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import streamdojo.kit.Trouble;
import streamdojo.kit.flink.FlinkRefusal;

/** What Flink refuses to answer, in a clear sentence. */
final class FlinkTrouble {
  private static final Pattern TABLE = Pattern.compile("Object '(.+?)' not found");
  private static final Pattern COLUMN = Pattern.compile("Column '(.+?)' not found");
  private static final Pattern NO_SQL =
      Pattern.compile("SQL parse failed|Encountered|Non-query expression|Lexical error");
  private static final Pattern SEVERAL = Pattern.compile("only single statement supported");

  private FlinkTrouble() {}

  /**
   * @param tables that there are
   */
  static Trouble of(FlinkRefusal refused, Supplier<List<String>> tables) {
    Matcher table = TABLE.matcher(refused.all());
    if (table.find()) {
      return NoTable.trouble(table.group(1), tables.get(), refused);
    }
    Matcher column = COLUMN.matcher(refused.all());
    if (column.find()) {
      return new Trouble(
          "There is no column " + column.group(1) + ".",
          "Flink tells cases apart: columns are in lower case. See DESCRIBE.",
          refused);
    }
    if (SEVERAL.matcher(refused.all()).find()) {
      return new Trouble("One question at a time; these are several.", "Ask one.", refused);
    }
    String words = refused.getMessage().replaceFirst("[.!]*$", ".");
    return NO_SQL.matcher(refused.all()).find()
        ? new Trouble("This is no SQL: " + words, "Read the statement again.", refused)
        : new Trouble("This can't be answered: " + words, "Read the statement again.", refused);
  }
}
