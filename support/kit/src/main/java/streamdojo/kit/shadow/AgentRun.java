package streamdojo.kit.shadow;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.WakeupException;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.kata.AgentDesk;
import streamdojo.kit.kata.AnswerEnded;
import streamdojo.kit.kata.ShadowAgent;
import streamdojo.kit.port.CrashPoint;

/**
 * An agent at work on a thread of its own. One that Kafka's own exception has ended is followed by
 * a new one at a new desk; one that was fenced is not, since somebody has its place.
 */
public final class AgentRun implements AutoCloseable {
  /** Enough for all that a broker may do to an agent; more is a mistake that comes back. */
  private static final int SUCCESSORS = 20;

  /** How an agent ended. */
  public enum Way {
    /** It was told to. */
    LEFT,
    /** Another agent with its transactional id has taken its place. */
    FENCED,
    /** At its crash point. */
    CRASHED
  }

  private final AtomicBoolean open = new AtomicBoolean(true);
  private final CompletableFuture<Way> end = new CompletableFuture<>();
  private final Function<BooleanSupplier, AgentDesk> desks;
  private volatile AgentDesk desk;
  private boolean told;

  /**
   * Starts the agent.
   *
   * @param agents makes who works
   * @param desks makes the desk, given what tells the agent whether it is still wanted
   */
  public AgentRun(Supplier<ShadowAgent> agents, Function<BooleanSupplier, AgentDesk> desks) {
    this.desks = desks;
    desk = desks.apply(open::get);
    Thread thread = new Thread(() -> work(agents), "agent");
    thread.setDaemon(true);
    thread.start();
  }

  /** How it ended; null while it is at work. */
  public Way way() {
    return end.isDone() && !end.isCompletedExceptionally() ? end.join() : null;
  }

  /**
   * Throws what ended the agent, if that was neither its desk's end nor a crash nor a fence.
   *
   * @throws AssertionError if it left without being told to, or was ended by an exception
   */
  public void check() {
    if (!end.isDone()) {
      return;
    }
    try {
      if (end.join() == Way.LEFT && open.get()) {
        told = true;
        throw new AssertionError("The agent left although its desk was still open");
      }
    } catch (CompletionException failed) {
      told = true;
      throw AnswerEnded.by("The agent", failed.getCause());
    }
  }

  /**
   * Tells the agent that it is not wanted any more, wakes it and waits until it has left; it may
   * leave by the exception that being woken throws.
   *
   * @throws AssertionError if it stays, or what ended it, unless {@link #check} has told that
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
      if (!told) {
        told = true;
        throw AnswerEnded.by("The agent", failed.getCause());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sends the agent away if it is still there, and closes the desk's clients. */
  @Override
  public void close() {
    leave();
    desk.consumer().close();
    // After a crash the transaction stays open, as a crash would leave it.
    desk.producer().close(way() == Way.CRASHED ? Duration.ZERO : Limits.CLIENT_CLOSES.duration());
  }

  private void work(Supplier<ShadowAgent> agents) {
    try {
      for (int successors = 0; ; successors++) {
        try {
          agents.get().run(desk);
          end.complete(Way.LEFT);
          return;
        } catch (ProducerFencedException | InvalidProducerEpochException fenced) {
          // At once, so that its partitions go to somebody else.
          desk.consumer().close();
          end.complete(Way.FENCED);
          return;
        } catch (KafkaException failed) {
          if (!open.get() || failed instanceof WakeupException) {
            end.complete(Way.LEFT);
            return;
          }
          if (successors == SUCCESSORS) {
            throw failed;
          }
          desk.consumer().close();
          desk.producer().close(Duration.ZERO);
          desk = successor();
        }
      }
    } catch (CrashPoint.Crash crash) {
      end.complete(Way.CRASHED);
    } catch (Throwable failed) {
      end.completeExceptionally(failed);
    }
  }

  private AgentDesk successor() {
    for (int tries = 1; ; tries++) {
      try {
        return desks.apply(open::get);
      } catch (Trouble trouble) {
        boolean unreachable =
            trouble.getCause() instanceof org.apache.kafka.common.errors.TimeoutException;
        if (!unreachable || tries == SUCCESSORS) {
          throw trouble;
        }
      }
    }
  }
}
