package streamdojo.dojo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import streamdojo.dojo.lab.Labs;
import streamdojo.features.Checkout;
import streamdojo.features.Halves;
import streamdojo.features.JoinState;
import streamdojo.features.JoinState.Size;
import streamdojo.features.Scene;
import streamdojo.kit.House;

/**
 * What a join remembers: its state, and what a checkpoint of it takes, by the number of baskets
 * whose payment doesn't come.
 *
 * @param house where things lie
 * @param labs where the servers come from
 */
record JoinStates(House house, Labs labs) implements Benchmark {
  private static final List<Integer> WAITING = List.of(1_000, 10_000, 50_000);
  private static final int RUNS = 3;
  private static final double MEGABYTE = 1e6;

  @Override
  public String name() {
    return "state";
  }

  @Override
  public int runs() {
    return RUNS;
  }

  @Override
  public List<Series> measure(int runs) {
    List<List<Size>> all = new ArrayList<>();
    Set<String> servers = Set.of("flink", "kafka", "registry");
    try (Stage stage = new Stage(house, labs, servers, null, "split-3-completed")) {
      for (int run = 0; run < runs; run++) {
        all.add(stage.play(JoinStates::once));
      }
    }
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < WAITING.size(); i++) {
      String baskets = "%,d baskets without payment, ".formatted(WAITING.get(i));
      series.add(series(baskets + "state", "MB", all, i, size -> size.bytes() / MEGABYTE));
      series.add(series("  a checkpoint", "s", all, i, size -> size.millis() / 1e3));
    }
    return series;
  }

  private static List<Size> once(Scene scene) {
    Checkout checkout = new Checkout(scene);
    JoinState state = new JoinState(scene, checkout, new Halves(scene, checkout));
    state.begin();
    List<Size> sizes = new ArrayList<>();
    for (int waiting : WAITING) {
      state.fill(waiting);
      sizes.add(state.measure());
    }
    return sizes;
  }

  private static Series series(
      String what, String unit, List<List<Size>> runs, int index, ToDoubleFunction<Size> value) {
    double[] values =
        runs.stream().mapToDouble(run -> value.applyAsDouble(run.get(index))).toArray();
    return new Series(what, unit, Goal.NONE, values);
  }
}
