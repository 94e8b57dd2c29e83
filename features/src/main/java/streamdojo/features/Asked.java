package streamdojo.features;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import streamdojo.kit.Limits;

/** Asks an answer that may never come back. */
final class Asked {
  private Asked() {}

  /**
   * Asks on a thread of its own, which is interrupted if it takes too long.
   *
   * @param limit to which it is waited for
   * @throws AssertionError if nothing has come by then
   */
  static <T> T of(Callable<T> answer, Limits limit) {
    FutureTask<T> asked = new FutureTask<>(answer);
    Thread thread = new Thread(asked, "asked");
    thread.setDaemon(true);
    thread.start();
    try {
      return asked.get(limit.duration().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException never) {
      throw new AssertionError(
          "no answer after %d s (limit %s)".formatted(limit.duration().toSeconds(), limit));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      if (failed.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IllegalStateException(failed.getCause());
    } finally {
      asked.cancel(true);
    }
  }
}
