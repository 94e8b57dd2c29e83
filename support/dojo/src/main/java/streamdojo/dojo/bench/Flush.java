package streamdojo.dojo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import streamdojo.dojo.lab.Labs;
import streamdojo.features.FlushCost;
import streamdojo.features.Humans;
import streamdojo.kit.House;

/**
 * What real time costs ClickHouse: delay against parts, rows in a part and processor time, at flush
 * intervals from 10 ms to the default, as in SHADOW-8. There is no goal: it is a choice.
 *
 * @param house where things lie
 * @param labs where the servers come from
 */
record Flush(House house, Labs labs) implements Benchmark {
  private static final int RATE = 100;
  private static final int RUNS = 3;

  /** A flush interval in ms, and for how many seconds humans come: longer than the interval. */
  private record Point(int flushMs, int seconds) {}

  private static final List<Point> CURVE =
      List.of(new Point(10, 4), new Point(100, 4), new Point(1000, 6), new Point(7500, 16));

  @Override
  public String name() {
    return "flush";
  }

  @Override
  public int runs() {
    return RUNS;
  }

  @Override
  public List<Series> measure(int runs) {
    List<Series> all = new ArrayList<>();
    try (Stage stage = new Stage(house, labs)) {
      once(stage, CURVE.get(0));
      for (Point point : CURVE) {
        List<FlushCost> costs = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
          costs.add(once(stage, point));
        }
        String flush = "flush " + point.flushMs() + " ms, ";
        all.add(series(flush + "visible after, p50", "s", costs, cost -> seconds(cost, 0.5)));
        all.add(series(flush + "visible after, p95", "s", costs, cost -> seconds(cost, 0.95)));
        all.add(series(flush + "parts", "parts/s", costs, FlushCost::partsPerSecond));
        all.add(series(flush + "rows in a part", "rows", costs, FlushCost::rowsPerPart));
        all.add(series(flush + "the engine's CPU", "CPUs", costs, FlushCost::cpu));
      }
    }
    return all;
  }

  private static FlushCost once(Stage stage, Point point) {
    return stage.play(
        scene ->
            FlushCost.measure(scene, new Humans(scene), RATE, point.flushMs(), point.seconds()));
  }

  private static Series series(
      String what, String unit, List<FlushCost> costs, ToDoubleFunction<FlushCost> figure) {
    return new Series(what, unit, Goal.NONE, costs.stream().mapToDouble(figure).toArray());
  }

  private static double seconds(FlushCost cost, double share) {
    return cost.delays().share(share).toNanos() / 1e9;
  }
}
