package streamdojo.kit.flink;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.MySqlPort;

/**
 * The users of a MySQL, and their connections.
 *
 * @param mysql with a login that may make and drop users
 */
record MySqlUsers(Server mysql) {
  /** A user's name as statements want it. */
  static String quoted(String name) {
    return "'" + name + "'@'%'";
  }

  /** The turn to capture, once nobody else has it. */
  CaptureTurn turn() {
    try {
      return new CaptureTurn(connection());
    } catch (SQLException failed) {
      throw trouble(failed);
    }
  }

  void run(String... statements) {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException failed) {
      throw trouble(failed);
    }
  }

  /** The names of users that match a pattern. */
  List<String> like(String pattern) {
    return texts("SELECT DISTINCT user FROM mysql.user WHERE user REGEXP '" + pattern + "'");
  }

  /** Drops a user, and sees to it that nothing of it is connected any more. */
  void drop(String name) {
    run("DROP USER IF EXISTS " + quoted(name));
    Limits.SERVER_ANSWERS.await("MySQL to let go of " + name).until(() -> killed(name) == 0);
  }

  Trouble trouble(SQLException failed) {
    return new Trouble(
        "MySQL at " + mysql.address() + " says: " + failed.getMessage() + ".",
        "Is the lab still up? See ./dojo lab status.",
        failed);
  }

  private int killed(String name) {
    List<String> connections =
        texts("SELECT id FROM information_schema.processlist WHERE user = '" + name + "'");
    for (String id : connections) {
      try {
        run("KILL " + id);
      } catch (Trouble gone) {
        // It went by itself between the two questions; the next look tells.
      }
    }
    return connections.size();
  }

  private List<String> texts(String question) {
    List<String> texts = new ArrayList<>();
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    } catch (SQLException failed) {
      throw trouble(failed);
    }
    return texts;
  }

  private Connection connection() throws SQLException {
    Properties login = new Properties();
    login.put("user", mysql.user());
    login.put("password", mysql.password());
    return DriverManager.getConnection(MySqlPort.url(mysql, ""), login);
  }
}
