package streamdojo.kit.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import streamdojo.kit.Trouble;
import streamdojo.kit.port.Rest;

/** What Flink refuses. It answers with the stack trace; what matters is the last cause's words. */
final class FlinkRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private static final Pattern CAUSE = Pattern.compile("(?m)^(?:Caused by: )?([\\w.$]+): (.+)$");
  private static final Pattern TABLE = Pattern.compile("Object '(.+?)' not found");
  private static final Pattern COLUMN = Pattern.compile("Column '(.+?)' not found");
  private static final Pattern NO_SQL =
      Pattern.compile("SQL parse failed|Encountered|Non-query expression|Lexical error");
  private static final Pattern SEVERAL = Pattern.compile("only single statement supported");

  private final String all;

  private FlinkRefusal(String last, String all) {
    super(last);
    this.all = all;
  }

  static FlinkRefusal of(Rest.Answer answer) {
    String all = all(answer);
    String last = answer.message();
    Matcher cause = CAUSE.matcher(all);
    while (cause.find()) {
      last = cause.group(2);
    }
    return new FlinkRefusal(last, all);
  }

  /** Whether it is only that the session was closed for idleness, or went with the gateway. */
  static boolean noSession(Rest.Answer answer) {
    return all(answer).contains("Session '");
  }

  private static String all(Rest.Answer answer) {
    JsonNode errors = answer.body() == null ? null : answer.body().path("errors");
    StringBuilder all = new StringBuilder();
    if (errors != null) {
      errors.forEach(error -> all.append(error.asText()).append('\n'));
    }
    return all.toString();
  }

  /**
   * Says it in a clear sentence.
   *
   * @param tables that there are
   */
  Trouble trouble(Supplier<List<String>> tables) {
    Matcher table = TABLE.matcher(all);
    if (table.find()) {
      return NoTable.trouble(table.group(1), tables.get(), this);
    }
    Matcher column = COLUMN.matcher(all);
    if (column.find()) {
      return new Trouble(
          "There is no column " + column.group(1) + ".",
          "Flink tells cases apart: columns are in lower case. See DESCRIBE.",
          this);
    }
    if (SEVERAL.matcher(all).find()) {
      return new Trouble("One question at a time; these are several.", "Ask one.", this);
    }
    String words = getMessage().replaceFirst("[.!]*$", ".");
    return NO_SQL.matcher(all).find()
        ? new Trouble("This is no SQL: " + words, "Read the statement again.", this)
        : new Trouble("This can't be answered: " + words, "Read the statement again.", this);
  }
}
