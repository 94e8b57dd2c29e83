package streamdojo.kit.view;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import streamdojo.kit.Trouble;

/**
 * The direct query by somebody else's engine. It states nothing beside its rows, since JDBC has no
 * place for it; claims about that fail, and rightly so.
 */
final class ElsewhereView implements DirectView {
  private static final String NAME = "The engine of " + DirectKind.CHOICE;

  /** What engines call a table that isn't there: SQL's own state, and words. */
  private static final Pattern NO_TABLE =
      Pattern.compile("(?i)(?:table|object|relation|view)\\b.*?(?:not (?:exist|found)|unknown)");

  private static final Pattern TABLE = Pattern.compile("(?i)\\bfrom\\s+[\"`]?([a-z0-9_]+)");

  private final DirectElsewhere engine;
  private final String url;
  private final Driver driver;

  /** Reaches nobody yet. */
  ElsewhereView(DirectElsewhere engine, String prefix) {
    this.engine = engine;
    this.url = engine.url(prefix);
    this.driver = engine.find();
  }

  @Override
  public Rows ask(String sql) {
    // Some engines take no semicolon.
    String statement = sql.replaceFirst("[;\\s]+$", "");
    try (Connection connection = driver.connect(url, engine.login())) {
      return ask(connection, statement);
    } catch (SQLException failed) {
      throw new Trouble(
          NAME + " can't be reached: " + said(failed),
          "Look at " + DirectKind.CHOICE + " and " + DirectElsewhere.LOGIN + ".",
          failed);
    }
  }

  private Rows ask(Connection connection, String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return Rows.of(result, List.of());
    } catch (SQLException | RuntimeException failed) {
      // Drivers throw both.
      var table = TABLE.matcher(sql);
      boolean state =
          failed instanceof SQLException one && String.valueOf(one.getSQLState()).startsWith("42S");
      if ((state || NO_TABLE.matcher(String.valueOf(failed.getMessage())).find()) && table.find()) {
        throw NoTable.trouble(table.group(1), List.of(), failed);
      }
      throw new Trouble(NAME + " refused: " + said(failed), "Read the statement again.", failed);
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
