package streamdojo.kit.port;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import streamdojo.kit.kata.AnswerEnded;

/** One run of an answer that changes a database, on a thread of its own, its calls seen. */
public final class DatabaseRun implements AutoCloseable {
  /** MySQL gives it no state of its own. */
  private static final int LOCK_WAIT_TIMEOUT = 1205;

  /** How a run ended. */
  public enum Way {
    /** By itself. */
    DONE,
    /** By what may not be there the next time: the database's absence, another one's lock. */
    PASSING,
    /** At its crash point. */
    CRASHED
  }

  /** What the answer does. */
  @FunctionalInterface
  public interface Work {
    /**
     * To its end.
     *
     * @param database in which each call is seen
     */
    void run(DataSource database) throws Exception;
  }

  private final String who;
  private final WatchedDatabase database;
  private final CompletableFuture<Way> end = new CompletableFuture<>();

  /**
   * Starts it.
   *
   * @param who of the answers: {@code The loader}
   * @param pool whose connections are rolled back as they are closed
   * @param watch sees the calls
   * @param work what the answer does
   */
  public DatabaseRun(String who, DataSource pool, Watched.Watch watch, Work work) {
    this.who = who;
    database = new WatchedDatabase(pool, watch);
    Thread thread = new Thread(() -> run(work), who);
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * How it ended; null while it is under way.
   *
   * @throws AssertionError with what ended it, if that is none of the ways
   */
  public Way way() {
    if (!end.isDone()) {
      return null;
    }
    if (end.isCompletedExceptionally()) {
      throw AnswerEnded.by(who, end.handle((way, failed) -> failed).join());
    }
    return end.join();
  }

  /** Ends what it has left open in the database, as the end of its process would. */
  @Override
  public void close() {
    database.close();
  }

  /** Whether a failure says nothing about the statement: the next run may fare better. */
  public static boolean passes(SQLException failed) {
    String state = failed.getSQLState();
    boolean wrong = state != null && state.matches("(07|21|22|42|HY).*");
    return !wrong || failed.getErrorCode() == LOCK_WAIT_TIMEOUT;
  }

  private void run(Work work) {
    try {
      work.run(database.dataSource());
      end.complete(Way.DONE);
    } catch (CrashPoint.Crash crash) {
      end.complete(Way.CRASHED);
    } catch (SQLException failed) {
      if (passes(failed)) {
        end.complete(Way.PASSING);
      } else {
        end.completeExceptionally(failed);
      }
    } catch (Throwable failed) {
      end.completeExceptionally(failed);
    }
  }
}
