package streamdojo.dojo.judge;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Bites when a step takes longer than its limit. */
final class Watchdog implements AutoCloseable {
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "watchdog");
            thread.setDaemon(true);
            return thread;
          });
  private ScheduledFuture<?> bite;

  /** From now on there is so much time. */
  void watch(Duration limit, Runnable otherwise) {
    calm();
    bite = timer.schedule(otherwise, limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  void calm() {
    if (bite != null) {
      bite.cancel(false);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
