package streamdojo.features;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Removes the namespaces of scenarios that are over while the next one runs: they have nothing in
 * common, so nobody has to wait for it.
 */
public final class CleanUp {
  private static final ExecutorService BESIDE =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "clean-up");
            thread.setDaemon(true);
            return thread;
          });
  private static final List<Future<?>> BEGUN = new ArrayList<>();

  private CleanUp() {}

  /** Begins to remove a scenario's namespace. */
  public static void after(Scene scene) {
    BEGUN.add(
        BESIDE.submit(
            () -> {
              scene.leave();
              return null;
            }));
  }

  /**
   * Waits until everything is removed.
   *
   * @throws IllegalStateException if something could not be removed
   */
  public static void finish() {
    List<Future<?>> all = List.copyOf(BEGUN);
    BEGUN.clear();
    for (Future<?> one : all) {
      try {
        one.get();
      } catch (ExecutionException failed) {
        throw new IllegalStateException(
            "Something of a scenario could not be removed", failed.getCause());
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(interrupted);
      }
    }
  }
}
