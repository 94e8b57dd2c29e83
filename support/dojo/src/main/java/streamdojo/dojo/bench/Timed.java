package streamdojo.dojo.bench;

import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * A benchmark of one figure, in seconds. The first run, which fills the caches, isn't counted.
 *
 * @param name on the command line
 * @param what is measured
 * @param goal the highest median that is good enough, in seconds
 * @param once measures once, in seconds
 */
record Timed(String name, String what, double goal, DoubleSupplier once) implements Benchmark {
  static final int RUNS = 7;

  @Override
  public int runs() {
    return RUNS;
  }

  @Override
  public List<Series> measure(int runs) {
    once.getAsDouble();
    double[] values = new double[runs];
    for (int run = 0; run < runs; run++) {
      values[run] = once.getAsDouble();
    }
    return List.of(new Series(what, "s", Goal.atMost(goal), values));
  }
}
