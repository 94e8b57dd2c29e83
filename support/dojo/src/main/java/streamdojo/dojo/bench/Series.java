package streamdojo.dojo.bench;

import java.util.Arrays;

/**
 * What a benchmark measured.
 *
 * @param name what was measured
 * @param unit of the values
 * @param goal the highest median that is good enough
 * @param values one a run, in the order of the runs
 */
public record Series(String name, String unit, double goal, double[] values) {
  /** The smallest value. */
  public double min() {
    return sorted()[0];
  }

  /** The middle value; the upper of two. */
  public double median() {
    return sorted()[values.length / 2];
  }

  /** The largest value. */
  public double max() {
    return sorted()[values.length - 1];
  }

  /** Whether the median reaches the goal. */
  public boolean reached() {
    return median() <= goal;
  }

  private double[] sorted() {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
