package streamdojo.kit.slow;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import streamdojo.kit.Limits;
import streamdojo.kit.kata.AnswerEnded;
import streamdojo.kit.kata.LoaderDesk;
import streamdojo.kit.kata.SlowLoader;
import streamdojo.kit.port.DatabaseRun;

/**
 * The batch job: has a loader run again and again. A run that a database's absence or another
 * loader has ended is followed by the next one as if nothing were; any other failure ends the job.
 */
public final class BatchJob implements AutoCloseable {
  /** The original looks for files three times in each file's period. */
  public static final int RUNS_A_PERIOD = 3;

  private final Supplier<SlowLoader> loaders;
  private final LoaderDesk desk;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(BatchJob::thread);
  private volatile long begun;
  private volatile long well;
  private volatile SQLException passing;
  private volatile Throwable end;

  /**
   * Starts the job.
   *
   * @param loaders makes who loads, anew for each run
   * @param every from the begin of one run to that of the next
   */
  public BatchJob(Supplier<SlowLoader> loaders, LoaderDesk desk, Duration every) {
    this.loaders = loaders;
    this.desk = desk;
    timer.scheduleAtFixedRate(this::run, 0, every.toNanos(), TimeUnit.NANOSECONDS);
  }

  /**
   * How many runs have begun. When {@link #well} is more than this was, a whole run lies between.
   */
  public long begun() {
    return begun;
  }

  /** The number of the last run that ended well, 1 being the first; 0 if none has. */
  public long well() {
    return well;
  }

  /** What ended the last run though the next one may do better; null if it ended well. */
  public SQLException passing() {
    return passing;
  }

  /**
   * Throws what ended the job, if something has.
   *
   * @throws AssertionError with what the loader threw
   */
  public void check() {
    if (end != null) {
      throw AnswerEnded.by("The loader", end);
    }
  }

  /** Ends the job after the run that is under way. */
  @Override
  public void close() {
    timer.shutdown();
    try {
      if (!timer.awaitTermination(
          Limits.ANSWER_LEAVES.duration().toMillis(), TimeUnit.MILLISECONDS)) {
        timer.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      timer.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    begun++;
    try {
      loaders.get().load(desk);
      passing = null;
      well = begun;
    } catch (SQLException failed) {
      passing = failed;
      if (!DatabaseRun.passes(failed)) {
        end = failed;
      }
    } catch (Throwable failed) {
      end = failed;
    }
    if (end != null) {
      timer.shutdown();
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "batch job");
    thread.setDaemon(true);
    return thread;
  }
}
