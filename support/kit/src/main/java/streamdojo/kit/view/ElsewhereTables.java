package streamdojo.kit.view;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tables of a namespace in an engine that may call them otherwise than their topics. A
 * statement keeps its own words: what they mean is said before it, as common table expressions.
 *
 * @param pattern the engine's name of a table, with {@code {topic}} where the topic's goes
 */
record ElsewhereTables(String pattern) {
  private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Pattern WITH = Pattern.compile("(?i)^\\s*with(\\s+recursive)?\\s+");
  private static final Pattern SHOW = Pattern.compile("(?i)^\\s*show\\s+tables\\s*$");

  /** Whether a table is called as its topic. */
  boolean same() {
    return pattern.equals(DirectElsewhere.TOPIC);
  }

  /** Whether a statement asks which tables there are. */
  static boolean shows(String sql) {
    return SHOW.matcher(sql).matches();
  }

  /**
   * The tables that there are now: by the topic's name, lower-case, the engine's.
   *
   * @param connection to the database or schema that has them
   */
  Map<String, String> in(Connection connection) throws SQLException {
    DatabaseMetaData about = connection.getMetaData();
    String before = pattern.substring(0, pattern.indexOf(DirectElsewhere.TOPIC));
    String after = pattern.substring(before.length() + DirectElsewhere.TOPIC.length());
    String like = literal(before, about) + "%" + literal(after, about);
    Map<String, String> tables = new TreeMap<>();
    try (ResultSet all =
        about.getTables(connection.getCatalog(), connection.getSchema(), like, null)) {
      while (all.next()) {
        String name = all.getString("TABLE_NAME");
        String lower = name.toLowerCase(Locale.ROOT);
        int end = name.length() - after.length();
        if (end > before.length() && lower.startsWith(before) && lower.endsWith(after)) {
          tables.put(lower.substring(before.length(), end), name);
        }
      }
    }
    return tables;
  }

  /** In a pattern of JDBC's, an underscore and a percent sign stand for anything. */
  private static String literal(String text, DatabaseMetaData about) throws SQLException {
    String escape = about.getSearchStringEscape();
    return escape == null || escape.isEmpty()
        ? text
        : text.replaceAll("[_%]", Matcher.quoteReplacement(escape) + "$0");
  }

  /**
   * A statement with what its words mean before it.
   *
   * @param tables as {@link #in} gives them
   * @param quote the engine's, around a name
   */
  String told(String sql, Map<String, String> tables, String quote) {
    String meanings =
        tables.entrySet().stream()
            .filter(one -> names(sql, one.getKey()))
            .map(one -> meaning(one.getKey(), one.getValue(), quote))
            .collect(Collectors.joining(", "));
    if (meanings.isEmpty()) {
      return sql;
    }
    Matcher with = WITH.matcher(sql);
    return with.find()
        ? with.group() + meanings + ", " + sql.substring(with.end())
        : "WITH " + meanings + " " + sql;
  }

  private static boolean names(String sql, String topic) {
    return Pattern.compile("(?i)(?<![\\w.-])" + Pattern.quote(topic) + "(?![\\w-])")
        .matcher(sql)
        .find();
  }

  private static String meaning(String topic, String table, String quote) {
    String name = PLAIN.matcher(topic).matches() ? topic : quote + topic + quote;
    return "%s AS (SELECT * FROM %s%s%s)".formatted(name, quote, table, quote);
  }
}
