package streamdojo.kit.port;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import streamdojo.kit.Limits;
import streamdojo.kit.Namespace;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;

/**
 * MySQL as one namespace sees it: a database of that name, over JDBC and a pool. For any number of
 * threads. Connections that a stopped server has cut are replaced when it is there again.
 */
public final class MySqlPort implements AutoCloseable {
  private static final int CONNECTIONS = 8;

  private final Server server;
  private final Namespace namespace;
  private final HikariDataSource pool;

  /** Makes the namespace's database if it isn't there. */
  public MySqlPort(Server server, Namespace namespace) {
    this.server = server;
    this.namespace = namespace;
    // A database that isn't there can't be connected to: it is made by the driver on first use.
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url() + "&createDatabaseIfNotExist=true");
    config.setUsername(server.user());
    config.setPassword(server.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    // The first question finds out whether MySQL is there.
    config.setInitializationFailTimeout(-1);
    // It can't tell a server that isn't there from one that is slow to let somebody in.
    config.setConnectionTimeout(Limits.SERVER_ANSWERS.duration().toMillis());
    this.pool = new HikariDataSource(config);
  }

  /** Runs a script statement by statement; a statement ends with a semicolon at a line's end. */
  public void run(String script) {
    for (String sql : SqlText.statements(script)) {
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException failed) {
        throw failed(sql, failed);
      }
    }
  }

  /** Asks a question and returns its rows, each value as JDBC gives it. */
  public List<List<Object>> rows(String sql) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return SqlText.rows(result);
    } catch (SQLException failed) {
      throw failed(sql, failed);
    }
  }

  /** The pool itself, for who wants transactions; closed with this port. */
  public DataSource dataSource() {
    return pool;
  }

  /** Where the namespace's database is, for who connects by himself; without the login. */
  public String url() {
    return url(server, namespace.name());
  }

  /**
   * Where a database is.
   *
   * @param database its name; empty for none in particular
   */
  public static String url(Server server, String database) {
    if (server.external()) {
      return ("jdbc:mysql://%s/%s?connectionTimeZone=UTC&allowLoadLocalInfile=true"
              + "&connectTimeout=%d%s")
          .formatted(
              server.address(),
              database,
              Limits.SERVER_ANSWERS.duration().toMillis(),
              parameters(server.settings()));
    }
    // Values that are no numbers would else be turned to and fro between time zones.
    return ("jdbc:mysql://%s/%s?sslMode=DISABLED&connectionTimeZone=UTC&allowLoadLocalInfile=true"
            // MySQL 8 shows its key to who has not yet been let in; on loopback nobody else could.
            + "&allowPublicKeyRetrieval=true")
        .formatted(server.address(), database);
  }

  private static String parameters(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(one -> "&" + one.getKey() + "=" + one.getValue())
        .sorted()
        .collect(Collectors.joining());
  }

  /** Drops the namespace's database. */
  public void deleteNamespace() {
    run("DROP DATABASE IF EXISTS " + namespace.name());
  }

  @Override
  public void close() {
    pool.close();
  }

  /** What has no SQL state of the server's own never reached it. */
  private Trouble failed(String sql, SQLException failed) {
    String state = failed.getSQLState();
    if (state == null || state.startsWith("08")) {
      return new Trouble(
          "MySQL at " + server.address() + " can't be reached: " + SqlText.firstLine(failed) + ".",
          "Is the lab still up? See ./dojo lab status.",
          failed);
    }
    return new Trouble(
        "MySQL refused: " + SqlText.firstLine(failed) + "\n" + sql.strip(),
        "Read the statement again, or ask it by hand: ./dojo lab status shows how.",
        failed);
  }
}
