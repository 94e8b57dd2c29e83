package streamdojo.kit;

import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a generator sent and Kafka acknowledged: the truth that every view is held against.
 *
 * <p>Written by the producer's own thread as acknowledgements arrive, read at any time.
 *
 * @param <T> the message
 */
public final class Ledger<T> {
  /**
   * An acknowledged message.
   *
   * @param message what was sent
   * @param partition where Kafka put it
   * @param offset where Kafka put it
   * @param acknowledged when the acknowledgement arrived, by this process's clock
   */
  public record Entry<T>(T message, int partition, long offset, Instant acknowledged) {}

  private final Queue<Entry<T>> entries = new ConcurrentLinkedQueue<>();
  private final AtomicLong size = new AtomicLong();

  /** Adds a message that Kafka has acknowledged. */
  public void acknowledged(T message, int partition, long offset, Instant when) {
    entries.add(new Entry<>(message, partition, offset, when));
    size.incrementAndGet();
  }

  /** How many are acknowledged by now. */
  public long size() {
    return size.get();
  }

  /** Returns what is acknowledged by now, in the order of the acknowledgements. */
  public List<Entry<T>> entries() {
    return List.copyOf(entries);
  }

  /** Returns the messages that are acknowledged by now. */
  public List<T> messages() {
    return entries.stream().map(Entry::message).toList();
  }
}
