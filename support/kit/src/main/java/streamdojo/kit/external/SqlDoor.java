package streamdojo.kit.external;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import streamdojo.kit.lab.Server;

/**
 * A database server, asked over a connection of its own each time.
 *
 * @param url of no database in particular
 */
record SqlDoor(Server server, String url) {
  /** The rows' values as texts; {@code ""} for null. */
  List<List<String>> rows(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          String value = result.getString(column);
          row.add(value == null ? "" : value);
        }
        rows.add(row);
      }
      return rows;
    }
  }

  /** The first column's values. */
  List<String> column(String sql) throws SQLException {
    return rows(sql).stream().map(row -> row.get(0)).toList();
  }

  /** Runs statements one after the other. */
  void run(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private Connection connect() throws SQLException {
    Properties login = new Properties();
    login.put("user", server.user());
    login.put("password", server.password());
    return DriverManager.getConnection(url, login);
  }

  /** Without login. */
  @Override
  public String toString() {
    return "SqlDoor[" + server.address() + "]";
  }
}
