package streamdojo.features;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import streamdojo.kit.Limits;
import streamdojo.kit.port.MySqlPort;
import streamdojo.kit.port.Watched;

/** Has MySQL itself end an answer's connection before one of its calls. */
final class CutConnection implements Watched.Watch {
  private static final Set<String> CALLS =
      Set.of("execute", "executeUpdate", "executeQuery", "executeBatch", "commit");

  private final MySqlPort mysql;
  private final int at;
  private int calls;
  private long connection;
  private String before;

  /**
   * @param mysql cuts it
   * @param at the number of the call before which that happens, 1 is the first
   */
  CutConnection(MySqlPort mysql, int at) {
    this.mysql = mysql;
    this.at = at;
  }

  /** The method before which it was cut; null if the answer never came to that call. */
  synchronized String before() {
    return before;
  }

  @Override
  public synchronized Object see(String method, Watched.Call call) throws Exception {
    if (CALLS.contains(method) && ++calls == at) {
      before = method;
      cut();
    }
    Object result = call.pass();
    if (result instanceof Connection opened) {
      connection = id(opened);
    }
    return result;
  }

  private void cut() {
    String left = "SELECT count(*) FROM information_schema.processlist WHERE id = " + connection;
    mysql.run("KILL " + connection);
    Limits.SERVER_ANSWERS
        .await("MySQL to cut a connection")
        .until(() -> (Long) mysql.rows(left).get(0).get(0) == 0);
  }

  private static long id(Connection opened) throws SQLException {
    try (Statement statement = opened.createStatement();
        ResultSet id = statement.executeQuery("SELECT connection_id()")) {
      id.next();
      return id.getLong(1);
    }
  }
}
