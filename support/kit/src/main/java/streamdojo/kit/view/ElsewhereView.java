package streamdojo.kit.view;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import streamdojo.kit.Trouble;

/**
 * The direct query by somebody else's engine. It states nothing beside its rows, since JDBC has no
 * place for it; claims about that fail, and rightly so.
 */
final class ElsewhereView implements DirectView {
  private final DirectElsewhere engine;
  private final String url;
  private final Driver driver;
  private final ElsewhereTables tables;
  private Map<String, String> known = Map.of();

  /** Reaches nobody yet. */
  ElsewhereView(DirectElsewhere engine, String prefix) {
    this.engine = engine;
    this.url = engine.url(prefix);
    this.driver = engine.find();
    this.tables = engine.tables(prefix);
  }

  @Override
  public Rows ask(String sql) {
    // Some engines take no semicolon.
    String statement = sql.replaceFirst("[;\\s]+$", "");
    try (Connection connection = driver.connect(url, engine.login())) {
      return ask(connection, statement);
    } catch (SQLException failed) {
      throw new Trouble(
          ElsewhereTrouble.NAME + " can't be reached: " + said(failed),
          "Look at " + DirectKind.CHOICE + " and " + DirectElsewhere.LOGIN + ".",
          failed);
    }
  }

  private Rows ask(Connection connection, String sql) {
    try {
      if (tables.same()) {
        return answer(connection, sql);
      }
      boolean shows = ElsewhereTables.shows(sql);
      if (shows || !known(sql)) {
        known = tables.in(connection);
      }
      if (shows) {
        List<List<Object>> names = known.keySet().stream().map(List::<Object>of).toList();
        return new Rows(List.of("Table"), names, List.of());
      }
      String quote = connection.getMetaData().getIdentifierQuoteString();
      return answer(connection, tables.told(sql, known, quote));
    } catch (SQLException | RuntimeException failed) {
      // Drivers throw both.
      throw ElsewhereTrouble.of(failed, said(failed), sql, () -> there(connection));
    }
  }

  /** A list costs as much as a short question; names don't change, though topics come. */
  private boolean known(String sql) {
    List<String> asked = ElsewhereTrouble.asked(sql);
    return !asked.isEmpty()
        && asked.stream().allMatch(name -> known.containsKey(name.toLowerCase(Locale.ROOT)));
  }

  private static Rows answer(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return Rows.of(result, List.of());
    }
  }

  /** For a sentence about another one, which is worth more than that these can't be had. */
  private List<String> there(Connection connection) {
    try {
      return List.copyOf(tables.in(connection).keySet());
    } catch (SQLException | RuntimeException unknown) {
      return List.of();
    }
  }

  private String said(Exception failed) {
    String line = engine.withoutSecrets(failed.getMessage()).replace(url, "…");
    return line.lines().findFirst().orElse("") + ".";
  }

  @Override
  public void forget() {
    // What it keeps is its own affair.
  }

  @Override
  public void close() {
    // Each question has closed its own connection.
  }
}
