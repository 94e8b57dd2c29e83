package streamdojo.lab.clickhouse;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the two things in a statement's text that the facade has to know. */
final class SqlText {
  /** Words after which an INSERT carries no data in a format. */
  private static final Set<String> NO_DATA = Set.of("VALUES", "SELECT", "WITH", "FROM");

  /**
   * An INSERT whose data follows it.
   *
   * @param statement the INSERT without its FORMAT clause
   * @param format of the data
   * @param dataAt where the data begins
   */
  record InsertData(byte[] statement, String format, int dataAt) {}

  private SqlText() {}

  /**
   * Looks for {@code INSERT … FORMAT name} with data behind it. {@code INSERT … VALUES} isn't such
   * a one: its rows are expressions and belong to the statement.
   *
   * @param head the text's beginning, long enough to hold the statement
   */
  static Optional<InsertData> insertData(byte[] head) {
    SqlWords words = new SqlWords(head);
    if (!"INSERT".equals(upper(words.next()))) {
      return Optional.empty();
    }
    for (String word = words.next(); word != null; word = words.next()) {
      String keyword = upper(word);
      if (keyword.equals("FORMAT")) {
        int clause = words.start();
        String format = words.next();
        return format == null
            ? Optional.empty()
            : Optional.of(
                new InsertData(
                    Arrays.copyOf(head, clause), format, afterBlanks(head, words.end())));
      }
      if (NO_DATA.contains(keyword)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The name behind the last FORMAT; null if the statement leaves it open. */
  static String outputFormat(byte[] sql) {
    SqlWords words = new SqlWords(sql);
    String format = null;
    for (String word = words.next(); word != null; word = words.next()) {
      if (word.equalsIgnoreCase("FORMAT")) {
        format = words.next();
      } else if (word.equalsIgnoreCase("VALUES")) {
        return null;
      }
    }
    return format;
  }

  /** The server's rule: the data begins after blanks and one line end. */
  private static int afterBlanks(byte[] text, int from) {
    int at = from;
    while (at < text.length && (text[at] == ' ' || text[at] == '\t' || text[at] == '\f')) {
      at++;
    }
    at += at < text.length && text[at] == '\r' ? 1 : 0;
    at += at < text.length && text[at] == '\n' ? 1 : 0;
    return at;
  }

  private static String upper(String word) {
    return word == null ? "" : word.toUpperCase(Locale.ROOT);
  }
}
