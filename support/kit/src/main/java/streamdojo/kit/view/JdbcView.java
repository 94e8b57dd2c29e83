package streamdojo.kit.view;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import streamdojo.kit.Trouble;

/** Whatever has a JDBC URL and its driver on the class path. */
public final class JdbcView implements View {
  private static final int LONGEST = 200;

  /** What SQL's standard has for a table that isn't there. */
  private static final String NO_TABLE = "42S02";

  private static final Pattern NAME = Pattern.compile("'(?:[^']*\\.)?([^'.]+)'");

  private final String name;
  private final String url;
  private final Properties login;

  /**
   * Connects when it is first asked, and anew for each question: a server may come and go.
   *
   * @param name for people: {@code the warehouse}
   * @param login {@code user} and {@code password}; empty if the URL needs none
   */
  public JdbcView(String name, String url, Properties login) {
    this.name = name;
    this.url = url;
    this.login = login;
  }

  @Override
  public Rows ask(String sql) {
    try (Connection connection = DriverManager.getConnection(url, login)) {
      return ask(connection, sql);
    } catch (SQLException failed) {
      throw new Trouble(
          name + " can't be reached: " + firstLine(failed) + ".",
          "Is it up? See ./dojo lab status.",
          failed);
    }
  }

  private Rows ask(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return new Rows(List.of(), List.of(), List.of());
      }
      try (ResultSet result = statement.getResultSet()) {
        return Rows.of(result, List.of());
      }
    } catch (SQLException | RuntimeException failed) {
      // Drivers throw both.
      if (failed instanceof SQLException said && NO_TABLE.equals(said.getSQLState())) {
        throw noTable(connection, said);
      }
      throw new Trouble(
          name + " refused: " + firstLine(failed), "Read the statement again.", failed);
    }
  }

  /** The name that was asked for stands last in what MySQL says, behind its database's. */
  private Trouble noTable(Connection connection, SQLException failed) {
    List<String> there = new ArrayList<>();
    try (ResultSet tables =
        connection.getMetaData().getTables(connection.getCatalog(), null, "%", null)) {
      while (tables.next()) {
        there.add(tables.getString("TABLE_NAME"));
      }
    } catch (SQLException gone) {
      failed.addSuppressed(gone);
    }
    Matcher wanted = NAME.matcher(String.valueOf(failed.getMessage()));
    return wanted.find()
        ? NoTable.trouble(wanted.group(1), there, failed)
        : new Trouble(name + " refused: " + firstLine(failed), "Read the statement again.", failed);
  }

  @Override
  public void close() {
    // Each question has closed its own connection.
  }

  /** Some list all words of their language that they would have liked better. */
  private static String firstLine(Exception failed) {
    String line = String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
  }
}
