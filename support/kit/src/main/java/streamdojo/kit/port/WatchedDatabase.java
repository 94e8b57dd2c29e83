package streamdojo.kit.port;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/**
 * A database that an answer is given, with every call seen: of its connections and of their
 * statements. Closing it ends what the answer has left open, as the end of its process would: what
 * was not committed is gone.
 */
public final class WatchedDatabase implements AutoCloseable {
  private final DataSource watched;
  private final Watched.Watch watch;
  private final List<Connection> opened = new CopyOnWriteArrayList<>();

  /**
   * @param database a pool, whose connections are rolled back as they are closed
   * @param watch sees the calls
   */
  public WatchedDatabase(DataSource database, Watched.Watch watch) {
    this.watch = watch;
    this.watched = Watched.port(DataSource.class, database, this::seen);
  }

  /** What the answer gets. */
  public DataSource dataSource() {
    return watched;
  }

  @Override
  public void close() {
    for (Connection connection : opened) {
      try {
        connection.close();
      } catch (SQLException gone) {
        // The server is away, and has ended it itself.
      }
    }
  }

  private Object seen(String method, Watched.Call call) throws Exception {
    Object result = watch.see(method, call);
    if (result instanceof Connection connection) {
      opened.add(connection);
      return Watched.port(Connection.class, connection, this::seen);
    }
    if (result instanceof PreparedStatement statement) {
      return Watched.port(PreparedStatement.class, statement, this::seen);
    }
    if (result instanceof Statement statement) {
      return Watched.port(Statement.class, statement, this::seen);
    }
    return result;
  }
}
