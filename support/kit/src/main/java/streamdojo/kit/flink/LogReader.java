package streamdojo.kit.flink;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import streamdojo.kit.Limits;
import streamdojo.kit.Namespace;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.MySqlPort;

/**
 * A user of MySQL's who reads the change log, with the rights that this takes and no more, as the
 * document's {@code flinkcdc} is. Its connections are known by its name: MySQL doesn't see that a
 * reader has gone before it has something to tell it.
 */
final class LogReader implements AutoCloseable {
  private final Server mysql;
  private final String name = "reader_" + UUID.randomUUID().toString().substring(0, 8);
  private final String password = UUID.randomUUID().toString();
  private final CaptureTurn turn;

  /**
   * Makes the user, who may read the tables of one namespace, once nobody else captures.
   *
   * @throws Trouble if somebody else goes on capturing
   */
  LogReader(Server mysql, Namespace namespace) {
    this.mysql = mysql;
    this.turn = turn();
    String user = "'" + name + "'@'%'";
    run(
        "CREATE DATABASE IF NOT EXISTS " + namespace.name(),
        "CREATE USER " + user + " IDENTIFIED BY '" + password + "'",
        "GRANT SHOW DATABASES, REPLICATION SLAVE, REPLICATION CLIENT ON *.* TO " + user,
        "GRANT SELECT ON " + namespace.name() + ".* TO " + user);
  }

  /** The user's name. */
  String name() {
    return name;
  }

  /** The user's password. */
  String password() {
    return password;
  }

  /** Takes the user away, and sees to it that nothing of it is connected any more. */
  @Override
  public void close() {
    run("DROP USER '" + name + "'@'%'");
    Limits.SERVER_ANSWERS.await("MySQL to let go of " + name).until(() -> killed() == 0);
    try {
      turn.close();
    } catch (SQLException failed) {
      throw trouble(failed);
    }
  }

  private CaptureTurn turn() {
    try {
      return new CaptureTurn(connection());
    } catch (SQLException failed) {
      throw trouble(failed);
    }
  }

  private int killed() {
    List<Long> connections = new ArrayList<>();
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      String theirs = "SELECT id FROM information_schema.processlist WHERE user = '" + name + "'";
      try (ResultSet rows = statement.executeQuery(theirs)) {
        while (rows.next()) {
          connections.add(rows.getLong(1));
        }
      }
      for (long id : connections) {
        kill(statement, id);
      }
    } catch (SQLException failed) {
      throw trouble(failed);
    }
    return connections.size();
  }

  private static void kill(Statement statement, long id) {
    try {
      statement.execute("KILL " + id);
    } catch (SQLException gone) {
      // It went by itself between the two questions; the next look tells.
    }
  }

  private void run(String... statements) {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException failed) {
      throw trouble(failed);
    }
  }

  private Connection connection() throws SQLException {
    Properties login = new Properties();
    login.put("user", mysql.user());
    login.put("password", mysql.password());
    return DriverManager.getConnection(MySqlPort.url(mysql, ""), login);
  }

  private Trouble trouble(SQLException failed) {
    return new Trouble(
        "MySQL at " + mysql.address() + " says: " + failed.getMessage() + ".",
        "Is the lab still up? See ./dojo lab status.",
        failed);
  }
}
