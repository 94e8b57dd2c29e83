package streamdojo.dojo.demo;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import streamdojo.kit.Trouble;

/** The time between two looks of a demo. */
final class Pause {
  private Pause() {}

  /**
   * Waits so long, or less if the sending ends.
   *
   * @throws Trouble if it ends badly
   */
  static void whileSending(CompletableFuture<Void> sending, Duration look) {
    try {
      sending.get(look.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException next) {
      return;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException failed) {
      throw new Trouble(
          "The generator stopped: " + failed.getCause().getMessage(),
          "Is the lab still up? See ./dojo lab status.",
          failed.getCause());
    }
  }

  /** Ends only if the sending ends badly: for looks that go on at their pace when all is sent. */
  static CompletableFuture<Void> failureOf(CompletableFuture<Void> sending) {
    CompletableFuture<Void> failure = new CompletableFuture<>();
    sending.whenComplete(
        (done, failed) -> {
          if (failed != null) {
            failure.completeExceptionally(failed);
          }
        });
    return failure;
  }
}
