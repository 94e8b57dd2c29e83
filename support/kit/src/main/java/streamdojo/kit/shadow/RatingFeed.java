package streamdojo.kit.shadow;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import streamdojo.kit.Ledger;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;

/**
 * Sends ratings to a topic and keeps the ledger of what Kafka acknowledged.
 *
 * <p>Keys are null, as in the original. Partitions are taken in turn: the client's own choice
 * leaves some of them empty when there are few records.
 */
public final class RatingFeed {
  /**
   * How fast and how long.
   *
   * @param batch messages at once
   * @param period from one batch to the next
   * @param count messages in all
   */
  public record Pace(int batch, Duration period, long count) {
    /** The original's: 10 messages every 10 seconds, without end. */
    public static final Pace AS_DOCUMENTED = new Pace(10, Duration.ofSeconds(10), Long.MAX_VALUE);
  }

  private final Producer<String, String> producer;
  private final String topic;
  private final Ratings ratings;
  private final Clock clock;
  private final Ledger<Rating> ledger = new Ledger<>();
  private ScheduledExecutorService timer;
  private int partition;

  /**
   * @param producer acknowledged by all replicas; closed by whoever made it
   * @param topic full name of the topic
   * @param ratings where the humans come from
   * @param clock for the time of acknowledgement
   */
  public RatingFeed(Producer<String, String> producer, String topic, Ratings ratings, Clock clock) {
    this.producer = producer;
    this.topic = topic;
    this.ratings = ratings;
    this.clock = clock;
  }

  /** Returns the ledger, which grows as Kafka acknowledges. */
  public Ledger<Rating> ledger() {
    return ledger;
  }

  /** Draws humans, sends them and waits until Kafka has acknowledged each. */
  public void send(int count) {
    List<Rating> drawn = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      drawn.add(ratings.next());
    }
    send(drawn);
  }

  /** Sends these humans and waits until Kafka has acknowledged each. */
  public void send(List<Rating> humans) {
    int partitions = producer.partitionsFor(topic).size();
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (Rating human : humans) {
      partition = (partition + 1) % partitions;
      sent.add(
          producer.send(
              new ProducerRecord<>(topic, partition, null, human.toJson()),
              (at, failed) -> {
                if (failed == null) {
                  ledger.acknowledged(human, at.partition(), at.offset(), clock.instant());
                }
              }));
    }
    producer.flush();
    sent.forEach(RatingFeed::check);
  }

  /**
   * Sends at a pace on a thread of its own.
   *
   * @return completes when all is sent, or with what went wrong; cancelling it ends the sending
   */
  public CompletableFuture<Void> start(Pace pace) {
    CompletableFuture<Void> end = new CompletableFuture<>();
    AtomicLong left = new AtomicLong(pace.count());
    timer = Executors.newSingleThreadScheduledExecutor(RatingFeed::thread);
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
          "Kafka did not acknowledge a rating: " + failed.getMessage() + ".",
          "Is the lab still up? See ./dojo lab status.",
          failed);
    }
  }
}
