package streamdojo.kit.view;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import streamdojo.kit.Trouble;

/** Whatever has a JDBC URL and its driver on the class path. */
public final class JdbcView implements View {
  private static final int LONGEST = 200;

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
      throw new Trouble(
          name + " refused: " + firstLine(failed), "Read the statement again.", failed);
    }
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
