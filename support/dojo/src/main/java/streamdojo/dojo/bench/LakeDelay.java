package streamdojo.dojo.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import streamdojo.dojo.lab.Labs;
import streamdojo.features.Checkout;
import streamdojo.features.Delays;
import streamdojo.features.LakeTopics;
import streamdojo.features.PaimonLake;
import streamdojo.features.Scene;
import streamdojo.kit.House;
import streamdojo.kit.Limits;

/**
 * How old the truth in the lake is: from a sale on its topics to its rows in all four tables of
 * Paimon, as a reader finds them that is not Flink. Sales come at a pace of their own, whether or
 * not those before them have landed.
 *
 * @param house where things lie
 * @param labs where the servers come from
 */
record LakeDelay(House house, Labs labs) implements Benchmark {
  /** What a sale may take longer than a checkpoint's interval. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  /** The kit's own interval, at which a lab of two cores is never idle, and one with room. */
  private static final List<Duration> CHECKPOINTS =
      List.of(Duration.ofMillis(500), Duration.ofSeconds(2));

  /** In step with neither of these. */
  private static final Duration PERIOD = Duration.ofMillis(730);

  private static final int SALES = 40;
  private static final int RUNS = 3;
  private static final double NANOS = 1e9;
  private static final Set<String> SERVERS =
      Set.of("kafka", "registry", "mysql", "s3", "paimon", "flink");

  @Override
  public String name() {
    return "lake";
  }

  @Override
  public int runs() {
    return RUNS;
  }

  @Override
  public List<Series> measure(int runs) {
    List<Series> all = new ArrayList<>();
    try (Stage stage = new Stage(house, labs, SERVERS, null, "split-6-lake")) {
      // What has to be loaded and compiled first is no part of it.
      stage.play(scene -> once(scene, CHECKPOINTS.get(0)));
      for (Duration checkpoints : CHECKPOINTS) {
        List<Delays> delays = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
          delays.add(stage.play(scene -> once(scene, checkpoints)));
        }
        all.addAll(series(checkpoints, delays));
      }
    }
    return all;
  }

  private static Delays once(Scene scene, Duration checkpoints) throws Exception {
    LakeTopics topics = new LakeTopics(scene, new Checkout(scene));
    PaimonLake lake = new PaimonLake(scene);
    topics.create();
    scene.flink().checkpointEvery(checkpoints);
    lake.fill();
    lake.await(topics.sendLast());
    LakeArrivals arrivals = new LakeArrivals(lake);
    ScheduledExecutorService beside = Executors.newSingleThreadScheduledExecutor();
    try {
      ScheduledFuture<?> selling =
          beside.scheduleAtFixedRate(
              () -> arrivals.sent(topics.sendLast()), 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
      arrivals.await(SALES, selling);
    } finally {
      beside.shutdownNow();
      beside.awaitTermination(Limits.SERVER_ANSWERS.duration().toMillis(), TimeUnit.MILLISECONDS);
    }
    return arrivals.delays();
  }

  private static List<Series> series(Duration checkpoints, List<Delays> runs) {
    String every = "a checkpoint every " + seconds(checkpoints) + " s: on topics to in the lake, ";
    Goal goal = Goal.atMost(seconds(checkpoints.plus(GRACE)));
    return List.of(
        series(every + "p50", Goal.NONE, runs, 0.5),
        series("  p95, of " + SALES, goal, runs, 0.95),
        series("  max", Goal.NONE, runs, 1));
  }

  private static Series series(String what, Goal goal, List<Delays> runs, double share) {
    double[] values = runs.stream().mapToDouble(delays -> seconds(delays.share(share))).toArray();
    return new Series(what, "s", goal, values);
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / NANOS;
  }
}
