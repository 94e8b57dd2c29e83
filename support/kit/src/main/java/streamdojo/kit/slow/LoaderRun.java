package streamdojo.kit.slow;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import streamdojo.kit.kata.AnswerEnded;
import streamdojo.kit.kata.LoaderDesk;
import streamdojo.kit.kata.SlowLoader;
import streamdojo.kit.lake.LakeFile;
import streamdojo.kit.port.CrashPoint;
import streamdojo.kit.port.Watched;
import streamdojo.kit.port.WatchedDatabase;

/** One run of a loader, on a thread of its own, its calls to the database seen. */
public final class LoaderRun implements AutoCloseable {
  /** MySQL gives it no state of its own. */
  private static final int LOCK_WAIT_TIMEOUT = 1205;

  /** How a run ended. */
  public enum Way {
    /** By itself. */
    DONE,
    /** By what may not be there the next time: the database's absence, another loader's lock. */
    PASSING,
    /** At its crash point. */
    CRASHED
  }

  private final WatchedDatabase database;
  private final CompletableFuture<Way> end = new CompletableFuture<>();

  /**
   * Starts it.
   *
   * @param loader the answer
   * @param files of the lake
   * @param warehouse a pool
   * @param watch sees the calls
   */
  public LoaderRun(
      SlowLoader loader,
      Supplier<List<LakeFile>> files,
      DataSource warehouse,
      Watched.Watch watch) {
    database = new WatchedDatabase(warehouse, watch);
    LoaderDesk desk = new LoaderDesk(files, database.dataSource());
    Thread thread = new Thread(() -> load(loader, desk), "loader");
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
      throw AnswerEnded.by("The loader", end.handle((way, failed) -> failed).join());
    }
    return end.join();
  }

  /** Ends what it has left open in the database, as the end of its process would. */
  @Override
  public void close() {
    database.close();
  }

  /** Whether a failure says nothing about the statement: the next run may fare better. */
  static boolean passes(SQLException failed) {
    String state = failed.getSQLState();
    boolean wrong = state != null && state.matches("(07|21|22|42|HY).*");
    return !wrong || failed.getErrorCode() == LOCK_WAIT_TIMEOUT;
  }

  private void load(SlowLoader loader, LoaderDesk desk) {
    try {
      loader.load(desk);
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
