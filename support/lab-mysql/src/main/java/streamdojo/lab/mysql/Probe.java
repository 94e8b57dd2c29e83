package streamdojo.lab.mysql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import streamdojo.lab.ServerOrder;

/**
 * Asks a server as its clients do.
 *
 * @param url where it is to be
 * @param login of the lab's user
 */
record Probe(String url, Properties login) {
  static Probe of(ServerOrder order) {
    Properties login = new Properties();
    login.put("user", order.user());
    login.put("password", order.password());
    // MySQL 8 shows its key to who has not yet been let in; on loopback nobody else could.
    return new Probe(
        "jdbc:mysql://127.0.0.1:%d/?sslMode=DISABLED&allowPublicKeyRetrieval=true"
            .formatted(order.port()),
        login);
  }

  /** Returns the server's version as it says itself; null if it does not answer yet. */
  String version() {
    try (Connection connection = DriverManager.getConnection(url, login);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT VERSION()")) {
      result.next();
      // Behind it stands who has built it.
      return result.getString(1).replaceFirst("-.*", "");
    } catch (SQLException notYet) {
      return null;
    }
  }
}
