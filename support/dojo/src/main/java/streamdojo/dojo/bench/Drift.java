package streamdojo.dojo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import streamdojo.dojo.lab.Labs;
import streamdojo.features.LargeLake;
import streamdojo.features.MillionRows;
import streamdojo.kit.House;

/**
 * What it takes to find the rows in which two sides differ, and to mend three of them, at ten
 * thousand to ten million rows. Finding them runs in a process of its own with a small heap, and
 * without a server; its start is counted. Mending them is MySQL's work: the table has no index.
 *
 * @param house where things lie
 * @param labs where the servers come from
 */
record Drift(House house, Labs labs) implements Benchmark {
  /** Ten million rows take minutes to be put in, and each row mended reads them all. */
  private static final int RUNS = 1;

  private static final int HEAP_MB = 32;
  private static final int[] ROWS = {10_000, 100_000, 1_000_000, 10_000_000};

  /** Ten times the rows are to take no more than so many times as long. */
  private static final double LINEAR = 12;

  @Override
  public String name() {
    return "drift";
  }

  @Override
  public int runs() {
    return RUNS;
  }

  @Override
  public List<Series> measure(int runs) {
    List<Series> all = new ArrayList<>();
    try (Stage stage =
        new Stage(house, labs, Set.of("mysql"), null, "two-2-fingerprint", "two-3-reconcile")) {
      all.addAll(
          series("differences of %,d rows found, heap 32 MB", runs, rows -> find(stage, rows)));
      all.addAll(series("3 surplus rows among %,d mended", runs, rows -> mend(stage, rows)));
    }
    return all;
  }

  /** A series for each number of rows, and the last one beside the one before. */
  private static List<Series> series(String what, int runs, IntToDoubleFunction once) {
    List<Series> all = new ArrayList<>();
    for (int rows : ROWS) {
      double[] seconds = new double[runs];
      for (int run = 0; run < runs; run++) {
        seconds[run] = once.applyAsDouble(rows);
      }
      all.add(new Series(what.formatted(rows), "s", Goal.NONE, seconds));
    }
    double most = all.get(ROWS.length - 1).median() / all.get(ROWS.length - 2).median();
    all.add(
        new Series(
            "the last beside the one before", "times", Goal.atMost(LINEAR), new double[] {most}));
    return all;
  }

  private static double find(Stage stage, int rows) {
    return stage.play(
        scene -> {
          MillionRows.Counted counted = MillionRows.count(scene, rows, HEAP_MB);
          counted.arePlanted();
          return counted.seconds();
        });
  }

  private static double mend(Stage stage, int rows) {
    return stage.play(scene -> new LargeLake(scene).mend(rows));
  }
}
