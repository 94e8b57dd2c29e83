package streamdojo.lab.clickhouse;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * The bare words of a statement that stand in no bracket, string, quoted name or comment: enough to
 * find a clause, without being a parser.
 */
final class SqlWords {
  private final byte[] sql;
  private int at;
  private int start;
  private int depth;

  SqlWords(byte[] sql) {
    this.sql = sql;
  }

  /** Returns the next word, as it is written; null at the end. */
  String next() {
    while (at < sql.length) {
      byte b = sql[at];
      if (isQuote(b)) {
        skipQuoted(b);
      } else if (starts("--") || b == '#') {
        skipTo("\n");
      } else if (starts("/*")) {
        skipTo("*/");
      } else if (isWord(b)) {
        int from = at;
        while (at < sql.length && isWord(sql[at])) {
          at++;
        }
        // What follows a dot is a column or a table, whatever it is called.
        if (depth == 0 && (from == 0 || sql[from - 1] != '.')) {
          start = from;
          return new String(sql, from, at - from, US_ASCII);
        }
      } else {
        depth += b == '(' || b == '{' || b == '[' ? 1 : b == ')' || b == '}' || b == ']' ? -1 : 0;
        at++;
      }
    }
    return null;
  }

  /** Where the last word began. */
  int start() {
    return start;
  }

  /** Where the last word ended. */
  int end() {
    return at;
  }

  private void skipQuoted(byte quote) {
    at++;
    while (at < sql.length && sql[at] != quote) {
      at += sql[at] == '\\' ? 2 : 1;
    }
    at = Math.min(at + 1, sql.length);
  }

  private void skipTo(String end) {
    while (at < sql.length && !starts(end)) {
      at++;
    }
    at = Math.min(at + end.length(), sql.length);
  }

  private boolean starts(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (at + i >= sql.length || sql[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isQuote(byte b) {
    return b == '\'' || b == '"' || b == '`';
  }

  private static boolean isWord(byte b) {
    return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_';
  }
}
