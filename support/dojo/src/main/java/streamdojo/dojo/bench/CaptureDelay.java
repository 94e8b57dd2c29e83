package streamdojo.dojo.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import streamdojo.dojo.lab.Labs;
import streamdojo.features.CapturedTopic;
import streamdojo.features.Captures;
import streamdojo.features.Checkout;
import streamdojo.features.Delays;
import streamdojo.features.PaymentChanges;
import streamdojo.features.PaymentChanges.Change;
import streamdojo.features.PaymentChanges.Event;
import streamdojo.features.Scene;
import streamdojo.kit.House;
import streamdojo.kit.Limits;
import streamdojo.kit.split.SplitTopics;

/**
 * How old a payment is when others can read it: from the begin of its commit in MySQL to its
 * message on the topic.
 *
 * @param house where things lie
 * @param labs where the servers come from
 */
record CaptureDelay(House house, Labs labs) implements Benchmark {
  private static final double P95_SECONDS = 1;
  private static final int PAYMENTS = 400;
  private static final Duration PERIOD = Duration.ofMillis(10);
  private static final int RUNS = 5;
  private static final String PAYMENT = "bench-";

  @Override
  public String name() {
    return "capture";
  }

  @Override
  public int runs() {
    return RUNS;
  }

  @Override
  public List<Series> measure(int runs) {
    List<Delays> all = new ArrayList<>();
    Set<String> servers = Set.of("flink", "kafka", "mysql", "registry");
    try (Stage stage = new Stage(house, labs, servers, null, Captures.KATA)) {
      for (int run = 0; run <= runs; run++) {
        all.add(stage.play(CaptureDelay::once));
      }
    }
    // The first one warms up.
    List<Delays> counted = all.subList(1, all.size());
    return List.of(
        series("committed in MySQL to readable on the topic, p50", Goal.NONE, counted, 0.5),
        series("  p95, of " + PAYMENTS, Goal.atMost(P95_SECONDS), counted, 0.95),
        series("  max", Goal.NONE, counted, 1));
  }

  private static Delays once(Scene scene) throws Exception {
    Checkout checkout = new Checkout(scene);
    PaymentChanges changes = new PaymentChanges(checkout);
    Captures captures = new Captures(scene, changes, checkout);
    try {
      captures.begin();
      captures.awaitLive();
      CapturedTopic topic = captures.topic(SplitTopics.PAYMENTS);
      pay(changes, topic);
      Limits.FLINK_CAUGHT_UP
          .await("the last payment on the topic")
          .until(
              () -> {
                topic.read();
                return paid(changes).stream().allMatch(one -> topic.came(one.state()) != null);
              });
      return new Delays(
          paid(changes).stream()
              .map(one -> Duration.between(one.begun(), topic.came(one.state()).read()))
              .sorted()
              .toList());
    } finally {
      captures.end();
    }
  }

  /** Makes payments at a pace, while the topic is read. */
  private static void pay(PaymentChanges changes, CapturedTopic topic) throws Exception {
    ScheduledExecutorService beside = Executors.newSingleThreadScheduledExecutor();
    AtomicInteger made = new AtomicInteger();
    try {
      ScheduledFuture<?> paying =
          beside.scheduleAtFixedRate(
              () -> changes.happen(PAYMENT + made.incrementAndGet(), Event.MADE),
              0,
              PERIOD.toMillis(),
              TimeUnit.MILLISECONDS);
      while (made.get() < PAYMENTS && !paying.isDone()) {
        topic.read();
      }
      if (paying.isDone()) {
        // Says what has ended it.
        paying.get();
      }
    } finally {
      beside.shutdown();
      beside.awaitTermination(Limits.SERVER_ANSWERS.duration().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private static List<Change> paid(PaymentChanges changes) {
    return changes.history().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(PAYMENT))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  private static Series series(String what, Goal goal, List<Delays> runs, double share) {
    double[] values =
        runs.stream().mapToDouble(delays -> delays.share(share).toNanos() / 1e9).toArray();
    return new Series(what, "s", goal, values);
  }
}
