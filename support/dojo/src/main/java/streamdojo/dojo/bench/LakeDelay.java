package streamdojo.dojo.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import streamdojo.dojo.lab.Labs;
import streamdojo.features.Checkout;
import streamdojo.features.Delays;
import streamdojo.features.LakeTopics;
import streamdojo.features.PaimonLake;
import streamdojo.features.Scene;
import streamdojo.kit.House;

/**
 * How old the truth in the lake is: from a sale on its topics to its rows in all four tables of
 * Paimon, as a reader finds them that is not Flink, with a checkpoint every 0.5 s.
 *
 * @param house where things lie
 * @param labs where the servers come from
 */
record LakeDelay(House house, Labs labs) implements Benchmark {
  /** A checkpoint's interval and a second. */
  private static final double P95_SECONDS = 1.5;

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
    List<Delays> all = new ArrayList<>();
    try (Stage stage = new Stage(house, labs, SERVERS, null, "split-6-lake")) {
      for (int run = 0; run < runs; run++) {
        all.add(stage.play(LakeDelay::once));
      }
    }
    return List.of(
        series("sale on topics, in the lake after, p50, of " + SALES, Goal.NONE, all, 0.5),
        series("sale on topics, in the lake after, p95", Goal.atMost(P95_SECONDS), all, 0.95),
        series("sale on topics, in the lake after, max", Goal.NONE, all, 1));
  }

  private static Delays once(Scene scene) {
    LakeTopics topics = new LakeTopics(scene, new Checkout(scene));
    PaimonLake lake = new PaimonLake(scene);
    topics.create();
    lake.fill();
    // Whatever has to be loaded and compiled first is no part of it.
    lake.await(topics.sendLast());
    List<Duration> delays = new ArrayList<>();
    for (int i = 0; i < SALES; i++) {
      List<String> sale = topics.sendLast();
      long sent = System.nanoTime();
      lake.await(sale);
      delays.add(Duration.ofNanos(System.nanoTime() - sent));
    }
    return new Delays(delays.stream().sorted().toList());
  }

  private static Series series(String what, Goal goal, List<Delays> runs, double share) {
    double[] values =
        runs.stream().mapToDouble(delays -> delays.share(share).toNanos() / NANOS).toArray();
    return new Series(what, "s", goal, values);
  }
}
