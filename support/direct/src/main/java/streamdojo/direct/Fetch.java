package streamdojo.direct;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads offsets of a topic, from those up to those, on a thread of its own; others take what it has
 * read. One thread keeps up with what two can decode.
 */
final class Fetch implements AutoCloseable {
  /** From this offset up to the one before that. */
  record Part(long from, long to) {}

  /** Hears how far it is, on the fetching thread, after each poll. */
  @FunctionalInterface
  interface Watch {
    /**
     * Called often.
     *
     * @param left offsets that are still to be read
     * @param moved whether there are fewer than at the call before
     * @throws RuntimeException to give up: whoever waits for records gets it
     */
    void left(long left, boolean moved);
  }

  private static final Duration POLL = Duration.ofMillis(100);
  private static final int BATCHES = 8;
  private static final int OFFER_MS = 10;
  private static final List<ConsumerRecord<byte[], ByteBuffer>> END = new ArrayList<>();

  private final Consumer<byte[], ByteBuffer> consumer;
  private final Map<TopicPartition, Part> parts;
  private final Watch watch;
  private final BlockingQueue<List<ConsumerRecord<byte[], ByteBuffer>>> read =
      new ArrayBlockingQueue<>(BATCHES);
  private final Thread thread = new Thread(this::run, "direct-fetch");
  private volatile RuntimeException failed;
  private volatile boolean wanted = true;
  private List<ConsumerRecord<byte[], ByteBuffer>> first;

  /** Begins to read. The consumer belongs to this until it is closed. */
  Fetch(Consumer<byte[], ByteBuffer> consumer, Map<TopicPartition, Part> parts, Watch watch) {
    this.consumer = consumer;
    this.parts = parts;
    this.watch = watch;
    thread.setDaemon(true);
    thread.start();
  }

  /** Whether {@link #next} has something to give at once. */
  boolean ready() {
    return !read.isEmpty();
  }

  /**
   * Waits for records.
   *
   * @return records of one partition, never none; null if there are no more
   */
  List<ConsumerRecord<byte[], ByteBuffer>> next() throws InterruptedException {
    synchronized (this) {
      if (first != null) {
        List<ConsumerRecord<byte[], ByteBuffer>> again = first;
        first = null;
        return again;
      }
    }
    List<ConsumerRecord<byte[], ByteBuffer>> next = read.take();
    if (next != END) {
      return next;
    }
    read.put(END);
    if (failed != null) {
      throw failed;
    }
    return null;
  }

  /** Waits for the first records and leaves them where they are; null if there are none. */
  synchronized List<ConsumerRecord<byte[], ByteBuffer>> peek() throws InterruptedException {
    if (first == null) {
      first = next();
    }
    return first;
  }

  /** Why it gave up; null if it didn't. */
  RuntimeException failure() {
    return failed;
  }

  /** Stops reading soon; {@link #next} comes to its end. */
  void stop() {
    wanted = false;
  }

  /** Stops reading, and waits until the consumer is free again. */
  @Override
  public void close() {
    stop();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        read.clear();
        thread.join(1);
      } catch (InterruptedException hurried) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      readAll();
    } catch (RuntimeException gaveUp) {
      failed = gaveUp;
    } finally {
      end();
    }
  }

  /** The end has to be heard also by those who wait for records that nobody wants any more. */
  private void end() {
    while (!offer(END)) {
      if (!wanted) {
        read.clear();
      }
    }
  }

  private void readAll() {
    consumer.assign(parts.keySet());
    // A consumer remembers what it was told about the same partitions before.
    consumer.resume(parts.keySet());
    parts.forEach((partition, part) -> consumer.seek(partition, part.from));
    Set<TopicPartition> open = new HashSet<>(parts.keySet());
    long before = Long.MAX_VALUE;
    while (wanted && !open.isEmpty()) {
      ConsumerRecords<byte[], ByteBuffer> records = consumer.poll(POLL);
      for (TopicPartition partition : records.partitions()) {
        hand(upTo(parts.get(partition).to, records.records(partition)));
      }
      long left = 0;
      for (TopicPartition partition : List.copyOf(open)) {
        long rest = parts.get(partition).to - consumer.position(partition);
        if (rest <= 0) {
          open.remove(partition);
          consumer.pause(List.of(partition));
        }
        left += Math.max(0, rest);
      }
      watch.left(left, left < before);
      before = left;
    }
  }

  private static List<ConsumerRecord<byte[], ByteBuffer>> upTo(
      long end, List<ConsumerRecord<byte[], ByteBuffer>> records) {
    int count = records.size();
    while (count > 0 && records.get(count - 1).offset() >= end) {
      count--;
    }
    return records.subList(0, count);
  }

  private void hand(List<ConsumerRecord<byte[], ByteBuffer>> records) {
    if (records.isEmpty()) {
      return;
    }
    while (wanted && !offer(records)) {
      // Whoever decodes is behind.
    }
  }

  private boolean offer(List<ConsumerRecord<byte[], ByteBuffer>> records) {
    try {
      return read.offer(records, OFFER_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException nobodyDoesThat) {
      return false;
    }
  }
}
