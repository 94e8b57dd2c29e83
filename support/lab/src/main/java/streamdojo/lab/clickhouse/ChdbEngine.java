package streamdojo.lab.clickhouse;

import com.sun.jna.Pointer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import streamdojo.kit.Trouble;

/**
 * The ClickHouse engine in this process; there can be only one.
 *
 * <p>It lives as long as one connection is open, so this object keeps one. Every request gets a
 * {@link Session} of its own: that costs 0.1 ms, lets slow queries run beside quick ones, and what
 * one request sets ({@code SET}, {@code USE}, temporary tables) is gone when it ends.
 */
final class ChdbEngine implements AutoCloseable {
  // What a server has. The library has two: two tables with the document's flush interval, which
  // wait up to 7.5 s for more rows, keep all others from reading for so long.
  private static final int KAFKA_TABLES_AT_ONCE = 16;

  private final ChDb library;
  private final String[] arguments;
  private final Pointer keeper;

  /** Its parties are the open sessions, and one for the engine itself. */
  private final Phaser sessions = new Phaser(1);

  private ChdbEngine(ChDb library, String[] arguments, Pointer keeper) {
    this.library = library;
    this.arguments = arguments;
    this.keeper = keeper;
  }

  /**
   * Starts the engine.
   *
   * @param library of the engine
   * @param data folder of its own, kept between starts
   * @param config settings of the server, as {@code kafka.sasl_username} for what would be {@code
   *     <kafka><sasl_username>} in its configuration file. They stay in memory.
   */
  static ChdbEngine start(ChDb library, Path data, Map<String, String> config) {
    library.chdb_set_signal_handlers_enabled(0);
    List<String> arguments = new ArrayList<>(List.of("chdb", "--path=" + data));
    // The library is ClickHouse's local tool inside, where "1 + 1" is a query; a server has it off.
    arguments.add("--implicit_select=0");
    // The lab's user reads rows that were delivered twice once, where the table can tell them.
    arguments.add("--final=1");
    arguments.add("--background_message_broker_schedule_pool_size=" + KAFKA_TABLES_AT_ONCE);
    String[] each = arguments.toArray(String[]::new);
    config.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    Pointer keeper = library.chdb_connect(arguments.size(), arguments.toArray(String[]::new));
    if (keeper == null) {
      throw new Trouble(
          "The ClickHouse engine didn't start in " + data + ".",
          "Its log says why. If the folder was left by a crash, remove it and start again.");
    }
    return new ChdbEngine(library, each, keeper);
  }

  /** Opens a session; the caller closes it. */
  Session session() {
    if (sessions.register() < 0) {
      throw Failure.of(Failure.UNKNOWN_EXCEPTION, "The engine is closing.");
    }
    Pointer connection = library.chdb_connect(arguments.length, arguments);
    if (connection == null) {
      sessions.arriveAndDeregister();
      throw Failure.of(Failure.UNKNOWN_EXCEPTION, "The engine gave no connection.");
    }
    return new Session(library, connection, sessions::arriveAndDeregister);
  }

  /**
   * Ends running queries and the engine.
   *
   * @param limit how long to wait for the queries to end
   * @return whether it is closed; if not, the process must be left without its exit functions
   */
  boolean close(Duration limit) throws InterruptedException {
    try (Session session = session()) {
      session.query("KILL QUERY WHERE 1 ASYNC".getBytes(), "Null", Map.of()).close();
    }
    int phase = sessions.arriveAndDeregister();
    try {
      if (!sessions.isTerminated()) {
        sessions.awaitAdvanceInterruptibly(phase, limit.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (TimeoutException stillRunning) {
      return false;
    }
    library.chdb_close_conn(keeper);
    return true;
  }

  /** Closes with the usual limit. */
  @Override
  public void close() throws InterruptedException {
    close(Duration.ofSeconds(3));
  }
}
