package streamdojo.dojo.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import streamdojo.dojo.direct.DirectEngine;
import streamdojo.dojo.lab.Labs;
import streamdojo.features.EvenLooks;
import streamdojo.features.Looks;
import streamdojo.features.Sales;
import streamdojo.features.Scene;
import streamdojo.kit.House;
import streamdojo.kit.view.DirectKind;
import streamdojo.kit.view.View;

/**
 * How far the direct query is behind while transactions come, at rates that a scenario has no time
 * for; by the engine that {@link DirectKind#CHOICE} names.
 *
 * @param house where things lie
 * @param labs where the servers come from
 * @param direct where DuckDB comes from
 */
record GapAtRates(House house, Labs labs, DirectEngine direct) implements Benchmark {
  private static final int RUNS = 3;
  private static final int[] RATES = {2, 200, 20_000};
  private static final int LOOKS = 20;
  private static final Duration WITHIN = Duration.ofSeconds(4);
  private static final String COUNT = "SELECT count(*) FROM transactions";

  /** A generator that lags behind its rate makes currency cheap. */
  private static final double NEARLY = 0.9;

  /** A run: the largest gap in rows, the median look in seconds, the rows that came a second. */
  private record Run(double behind, double look, double rate) {}

  @Override
  public String name() {
    return "gap";
  }

  @Override
  public int runs() {
    return RUNS;
  }

  @Override
  public List<Series> measure(int runs) {
    Set<String> servers = new TreeSet<>(DirectKind.of(null).needs());
    servers.add("registry");
    // Built before the servers start: it may take a minute the first time.
    String room = direct.classPath();
    List<Series> all = new ArrayList<>();
    try (Stage stage = new Stage(house, labs, servers, room)) {
      for (int rate : RATES) {
        List<Run> counted = new ArrayList<>();
        once(stage, rate);
        for (int run = 0; run < runs; run++) {
          counted.add(once(stage, rate));
        }
        all.addAll(series(rate, counted));
      }
    }
    return all;
  }

  private static List<Series> series(int rate, List<Run> runs) {
    return List.of(
        new Series(
            "%,d transactions a second: rows behind".formatted(rate),
            "rows",
            Goal.atMost(0),
            runs.stream().mapToDouble(Run::behind).toArray()),
        new Series("  a look", "s", Goal.NONE, runs.stream().mapToDouble(Run::look).toArray()),
        new Series(
            "  came",
            "rows/s",
            Goal.atLeast(NEARLY * rate),
            runs.stream().mapToDouble(Run::rate).toArray()));
  }

  private static Run once(Stage stage, int rate) {
    return stage.play(scene -> look(scene, rate));
  }

  private static Run look(Scene scene, int rate) {
    Sales sales = new Sales(scene);
    View view = scene.direct();
    sales.feed().send(1);
    // Whatever is new to the engine is over with the first question.
    view.ask(COUNT);
    Looks looks = new Looks(sales);
    sales.come(rate);
    long sent = sales.feed().sent();
    long began = System.nanoTime();
    EvenLooks.take(LOOKS, WITHIN, () -> looks.look(() -> count(view)));
    double seconds = (System.nanoTime() - began) / 1e9;
    double came = (sales.feed().sent() - sent) / seconds;
    sales.feed().end();
    looks.areNotAhead();
    return new Run(looks.behind(), looks.took().toNanos() / 1e9, came);
  }

  private static long count(View view) {
    return ((Number) view.ask(COUNT).rows().get(0).get(0)).longValue();
  }
}
