package streamdojo.dojo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import streamdojo.dojo.lab.Labs;
import streamdojo.features.Agents;
import streamdojo.features.Delays;
import streamdojo.features.Humans;
import streamdojo.features.Scene;
import streamdojo.features.SideBySide;
import streamdojo.kit.House;

/**
 * How old the truth in ClickHouse is: from a human on dominate to its row, with the agent at work,
 * in the kata's tables and in the document's, side by side as in SHADOW-3.
 *
 * @param house where things lie
 * @param labs where the servers come from
 */
record Latency(House house, Labs labs) implements Benchmark {
  private static final double P95_SECONDS = 0.25;
  private static final int HUMANS = 240;
  private static final int SECONDS = 4;
  private static final int RUNS = 5;

  @Override
  public String name() {
    return "latency";
  }

  @Override
  public int runs() {
    return RUNS;
  }

  @Override
  public List<Series> measure(int runs) {
    List<SideBySide.Measured> all = new ArrayList<>();
    try (Stage stage = new Stage(house, labs)) {
      for (int run = 0; run <= runs; run++) {
        all.add(stage.play(Latency::once));
      }
    }
    List<Delays> kata = counted(all, SideBySide.Measured::kata);
    List<Delays> document = counted(all, SideBySide.Measured::document);
    String of = ", of " + HUMANS;
    return List.of(
        series("the kata's tables, visible after, p50" + of, Goal.NONE, kata, 0.5),
        series("the kata's tables, visible after, p95", Goal.atMost(P95_SECONDS), kata, 0.95),
        series("the kata's tables, visible after, max", Goal.NONE, kata, 1),
        series("the document's tables, visible after, p50", Goal.NONE, document, 0.5),
        series("the document's tables, visible after, p95", Goal.NONE, document, 0.95),
        series("the document's tables, visible after, max", Goal.NONE, document, 1));
  }

  private static SideBySide.Measured once(Scene scene) {
    Humans humans = new Humans(scene);
    SideBySide tables = new SideBySide(scene, humans);
    return tables.measure(new Agents(scene, humans), HUMANS, SECONDS, early -> {});
  }

  /** All but the first run, which warms up. */
  private static List<Delays> counted(
      List<SideBySide.Measured> all, Function<SideBySide.Measured, Delays> which) {
    return all.stream().skip(1).map(which).toList();
  }

  private static Series series(String what, Goal goal, List<Delays> runs, double share) {
    double[] values =
        runs.stream().mapToDouble(delays -> delays.share(share).toNanos() / 1e9).toArray();
    return new Series(what, "s", goal, values);
  }
}
