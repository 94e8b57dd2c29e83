package streamdojo.kit.shadow;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import streamdojo.kit.Limits;
import streamdojo.kit.kata.AgentDesk;
import streamdojo.kit.kata.ShadowAgent;

/** An agent at work on a thread of its own. */
public final class AgentRun implements AutoCloseable {
  private final AtomicBoolean open = new AtomicBoolean(true);
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private final AgentDesk desk;
  private boolean told;

  /**
   * Starts the agent.
   *
   * @param agent who works
   * @param desks makes the desk, given what tells the agent whether it is still wanted
   */
  public AgentRun(ShadowAgent agent, Function<BooleanSupplier, AgentDesk> desks) {
    desk = desks.apply(open::get);
    Thread thread = new Thread(() -> work(agent), "agent");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Throws what ended the agent, if it has ended although it was still wanted.
   *
   * @throws AssertionError if it left without being told to
   */
  public void check() {
    if (!end.isDone()) {
      return;
    }
    try {
      end.join();
    } catch (CompletionException failed) {
      told = true;
      rethrow(failed.getCause());
    }
    if (open.get()) {
      told = true;
      throw new AssertionError("The agent left although its desk was still open");
    }
  }

  /**
   * Closes the desk and waits until the agent has left.
   *
   * @throws AssertionError if it stays
   * @throws RuntimeException what ended it, unless {@link #check} has told that already
   */
  @Override
  public void close() {
    open.set(false);
    try {
      end.get(Limits.ANSWER_LEAVES.duration().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException stays) {
      throw new AssertionError(
          "The agent did not leave within "
              + Limits.ANSWER_LEAVES.duration().toSeconds()
              + " s after its desk closed");
    } catch (ExecutionException failed) {
      if (told) {
        return;
      }
      rethrow(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void work(ShadowAgent agent) {
    try {
      // The clients are closed before anybody hears of the end: their topics may go then.
      try (var consumer = desk.consumer();
          var producer = desk.producer()) {
        agent.run(desk);
      }
      end.complete(null);
    } catch (Throwable failed) {
      end.completeExceptionally(failed);
    }
  }

  private static void rethrow(Throwable failed) {
    if (failed instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (failed instanceof Error error) {
      throw error;
    }
    throw new IllegalStateException(failed);
  }
}
