package streamdojo.dojo.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import streamdojo.dojo.lab.Labs;
import streamdojo.features.ChainInLake;
import streamdojo.features.Delays;
import streamdojo.features.Scene;
import streamdojo.features.SplitChain;
import streamdojo.features.Station;
import streamdojo.kit.House;

/**
 * Sales through all of document 004: from the till to the last line, the jobs at work all the time,
 * and whether the totals are the same to the cent at every station.
 *
 * @param house where things lie
 * @param labs where the servers come from
 */
record Chain(House house, Labs labs) implements Benchmark {
  private static final int RUNS = 1;
  private static final String MORE_HEAP = "DOJO_FLINK_HEAP";

  /** A hundred thousand fill the heap that Flink has unless somebody asks for more. */
  private static final int[] SALES =
      System.getenv(MORE_HEAP) == null
          ? new int[] {10_000, 25_000, 50_000}
          : new int[] {10_000, 50_000, 100_000};

  private static final int SAMPLES = 200;
  private static final double P95_SECONDS = 2;
  private static final double MEGA = 1 << 20;

  /** Twice the sales are to take no more than so many times as long. */
  private static final double TWICE = 2.4;

  /**
   * As of the original's jobs but for its capture, which has 30 s. The kit's half second would
   * write all state again and again.
   */
  private static final Duration CHECKPOINTS = Duration.ofSeconds(10);

  private static final Duration INTO_THE_LAKE = Duration.ofSeconds(2);

  private static final String TILL = "{\"Batch_size\": 500}";

  private record Run(double seconds, double rate, double state, double heap) {}

  @Override
  public String name() {
    return "chain";
  }

  @Override
  public int runs() {
    return RUNS;
  }

  @Override
  public List<Series> measure(int runs) {
    List<Series> all = new ArrayList<>();
    List<Series> seconds = new ArrayList<>();
    Set<String> servers = Set.of("flink", "kafka", "mysql", "paimon", "registry", "s3");
    try (Stage stage =
        new Stage(house, labs, servers, null, SplitChain.KATAS.toArray(String[]::new))) {
      stage.play(scene -> once(scene, SALES[0] / 10));
      all.addAll(delays(stage));
      for (int sales : SALES) {
        List<Run> done = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
          done.add(stage.play(scene -> once(scene, sales)));
        }
        String what = "%,d sales".formatted(sales);
        seconds.add(series(what + ", from the till to the last line", "s", done, Run::seconds));
        all.add(seconds.get(seconds.size() - 1));
        all.add(series("  a second", "sales/s", done, Run::rate));
        all.add(series("  state of the jobs", "MB", done, Run::state));
        all.add(series("  Flink's heap in use", "MB", done, Run::heap));
      }
      all.add(stage.play(Chain::intoTheLake));
    }
    double most = seconds.get(SALES.length - 1).median() / seconds.get(SALES.length - 2).median();
    all.add(
        new Series(
            "twice the sales beside once", "times", Goal.atMost(TWICE), new double[] {most}));
    return all;
  }

  private static Run once(Scene scene, int sales) {
    scene.flink().checkpointEvery(CHECKPOINTS);
    SplitChain chain = new SplitChain(scene, TILL);
    chain.start();
    // Each job has done its first work by then.
    chain.sell(1);
    chain.awaitUnnested();
    long began = System.nanoTime();
    chain.sell(sales);
    chain.awaitUnnested();
    double seconds = (System.nanoTime() - began) / 1e9;
    double state = chain.stateBytes() / MEGA;
    double heap = chain.heapBytes() / MEGA;
    chain.close();
    chain.awaitClosed();
    agree(chain.stations());
    return new Run(seconds, sales / seconds, state, heap);
  }

  /** The same with the lake behind it, and its tables' totals beside all others. */
  private static Series intoTheLake(Scene scene) {
    scene.flink().checkpointEvery(INTO_THE_LAKE);
    SplitChain chain = new SplitChain(scene, TILL);
    chain.start();
    ChainInLake lake = new ChainInLake(scene, chain);
    lake.fill();
    chain.sell(1);
    lake.await();
    long began = System.nanoTime();
    chain.sell(SALES[0]);
    lake.await();
    double seconds = (System.nanoTime() - began) / 1e9;
    chain.close();
    chain.awaitClosed();
    List<Station> stations = new ArrayList<>(chain.stations());
    stations.addAll(lake.stations());
    agree(stations);
    String what = "%,d sales, from the till into the lake, %d stations' totals the same";
    return new Series(
        what.formatted(SALES[0], stations.size()), "s", Goal.NONE, new double[] {seconds});
  }

  /** One by one, so that none waits for another. */
  private static List<Series> delays(Stage stage) {
    Delays delays =
        stage.play(
            scene -> {
              scene.flink().checkpointEvery(CHECKPOINTS);
              SplitChain chain = new SplitChain(scene, TILL);
              chain.start();
              chain.sell(1);
              chain.awaitUnnested();
              return chain.sellOneByOne(SAMPLES);
            });
    return List.of(
        series("a sale's halves brought away to completed, p50", Goal.NONE, delays, 0.5),
        series("  p95, of " + SAMPLES, Goal.atMost(P95_SECONDS), delays, 0.95));
  }

  private static Series series(String what, Goal goal, Delays delays, double share) {
    return new Series(what, "s", goal, new double[] {delays.share(share).toNanos() / 1e9});
  }

  private static void agree(List<Station> stations) {
    if (stations.stream().map(Station::money).distinct().count() > 1) {
      throw new AssertionError("The stations' totals differ: " + stations);
    }
  }

  private static Series series(
      String what, String unit, List<Run> runs, ToDoubleFunction<Run> figure) {
    return new Series(what, unit, Goal.NONE, runs.stream().mapToDouble(figure).toArray());
  }
}
