package streamdojo.kit.port;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import streamdojo.kit.Namespace;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;

/** ClickHouse as one namespace sees it: a database of that name, over JDBC. */
public final class ClickHousePort implements AutoCloseable {
  private final Server server;
  private final Namespace namespace;
  private final Connection connection;

  /** Makes the namespace's database if it isn't there, and connects to it. */
  public ClickHousePort(Server server, Namespace namespace) {
    this.server = server;
    this.namespace = namespace;
    try (Connection first = connect("default")) {
      execute(first, "CREATE DATABASE IF NOT EXISTS " + namespace.name());
    } catch (SQLException failed) {
      throw unreachable(failed);
    }
    try {
      this.connection = connect(namespace.name());
    } catch (SQLException failed) {
      throw unreachable(failed);
    }
  }

  /** Runs a script statement by statement; a statement ends with a semicolon at a line's end. */
  public void run(String script) {
    run(script, () -> {});
  }

  /** The same, with something done after each statement. */
  public void run(String script, Runnable after) {
    for (String statement : SqlText.statements(script)) {
      execute(statement);
      after.run();
    }
  }

  /** Asks a question and returns its rows, each value as JDBC gives it. */
  public List<List<Object>> rows(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return SqlText.rows(result);
    } catch (SQLException failed) {
      throw refused(sql, failed);
    }
  }

  /** Drops the namespace's database. */
  public void deleteNamespace() {
    execute("DROP DATABASE IF EXISTS " + namespace.name() + " SYNC");
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException ignored) {
      // The connection is HTTP: there is nothing behind it that could stay open.
    }
  }

  private void execute(String statement) {
    try {
      execute(connection, statement);
    } catch (SQLException failed) {
      throw refused(statement, failed);
    }
  }

  private Connection connect(String database) throws SQLException {
    Properties properties = new Properties();
    properties.put("user", server.user());
    properties.put("password", server.password());
    return DriverManager.getConnection("jdbc:ch:" + server.address() + "/" + database, properties);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Trouble unreachable(SQLException failed) {
    return new Trouble(
        "ClickHouse at "
            + server.address()
            + " can't be reached: "
            + SqlText.firstLine(failed)
            + ".",
        "Is the lab still up? See ./dojo lab status.",
        failed);
  }

  private static Trouble refused(String sql, SQLException failed) {
    return new Trouble(
        "ClickHouse refused: " + SqlText.firstLine(failed) + "\n" + sql.strip(),
        "Read the statement again, or ask it by hand: ./dojo lab status shows how.",
        failed);
  }
}
