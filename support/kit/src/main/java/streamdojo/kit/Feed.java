package streamdojo.kit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Sends messages to a topic and keeps the ledger of what Kafka acknowledged.
 *
 * <p>Keys are null, as in the original. Partitions are taken in turn: the client's own choice
 * leaves some of them empty when there are few records.
 */
public final class Feed<T> {
  /** Sends one message; the callback hears of its acknowledgement. */
  @FunctionalInterface
  private interface Sender<T> {
    Future<RecordMetadata> send(T message, int partition, Callback acknowledged);
  }

  private final Producer<?, ?> producer;
  private final String topic;
  private final Supplier<T> draws;
  private final Sender<T> sender;
  private final Clock clock;
  private final Ledger<T> ledger = new Ledger<>();
  private final AtomicLong sent = new AtomicLong();
  private ScheduledExecutorService timer;
  private int partition;

  /**
   * @param producer acknowledged by all replicas; closed by whoever made it
   * @param topic full name of the topic
   * @param draws where the messages come from
   * @param value of the record that carries a message
   * @param clock for the time of acknowledgement
   */
  public <K, V> Feed(
      Producer<K, V> producer, String topic, Supplier<T> draws, Function<T, V> value, Clock clock) {
    this.producer = producer;
    this.topic = topic;
    this.draws = draws;
    this.sender =
        (message, partition, acknowledged) ->
            producer.send(
                new ProducerRecord<>(topic, partition, null, value.apply(message)), acknowledged);
    this.clock = clock;
  }

  /** Returns the ledger, which grows as Kafka acknowledges. */
  public Ledger<T> ledger() {
    return ledger;
  }

  /** How many were given to Kafka by now, acknowledged or not. */
  public long sent() {
    return sent.get();
  }

  /** Draws messages, sends them and waits until Kafka has acknowledged each. */
  public void send(int count) {
    send(Stream.generate(draws).limit(count).toList());
  }

  /** Sends these messages and waits until Kafka has acknowledged each. */
  public void send(List<T> messages) {
    int partitions = producer.partitionsFor(topic).size();
    List<Future<RecordMetadata>> all = new ArrayList<>();
    for (T message : messages) {
      partition = (partition + 1) % partitions;
      sent.incrementAndGet();
      all.add(
          sender.send(
              message,
              partition,
              (at, failed) -> {
                if (failed == null) {
                  ledger.acknowledged(message, at.partition(), at.offset(), clock.instant());
                }
              }));
    }
    producer.flush();
    all.forEach(Feed::check);
  }

  /**
   * Sends at a pace on a thread of its own.
   *
   * @return completes when all is sent, or with what went wrong; cancelling it ends the sending
   */
  public CompletableFuture<Void> start(Pace pace) {
    CompletableFuture<Void> end = new CompletableFuture<>();
    AtomicLong left = new AtomicLong(pace.count());
    timer = Executors.newSingleThreadScheduledExecutor(Feed::thread);
    end.whenComplete((done, failed) -> timer.shutdownNow());
    timer.scheduleAtFixedRate(
        () -> {
          try {
            int batch = (int) Math.min(pace.batch(), left.get());
            send(batch);
            if (left.addAndGet(-batch) == 0) {
              end.complete(null);
            }
          } catch (RuntimeException failed) {
            end.completeExceptionally(failed);
          }
        },
        0,
        pace.period().toNanos(),
        TimeUnit.NANOSECONDS);
    return end;
  }

  /** Ends the sending at a pace and waits until Kafka has acknowledged what was sent. */
  public void end() {
    timer.shutdown();
    try {
      timer.awaitTermination(Limits.STOPS_STEP.duration().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "generator");
    thread.setDaemon(true);
    return thread;
  }

  private static void check(Future<RecordMetadata> sent) {
    try {
      sent.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new Trouble(
          "Kafka did not acknowledge a message: " + failed.getMessage() + ".",
          "Is the lab still up? See ./dojo lab status.",
          failed);
    }
  }
}
