package streamdojo.kit.shadow;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.kafka.common.errors.WakeupException;
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
   * Tells the agent that it is not wanted any more, wakes it and waits until it has left; it may
   * leave by the exception that being woken throws.
   *
   * @throws AssertionError if it stays
   * @throws RuntimeException what ended it, unless {@link #check} has told that already
   */
  public void leave() {
    open.set(false);
    desk.consumer().wakeup();
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

  /** Sends the agent away if it is still there, and closes the desk's clients. */
  @Override
  public void close() {
    leave();
    desk.consumer().close();
    desk.producer().close();
  }

  private void work(ShadowAgent agent) {
    try {
      agent.run(desk);
      end.complete(null);
    } catch (WakeupException woken) {
      // Kafka's own way of telling a consumer that it is time to go.
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
