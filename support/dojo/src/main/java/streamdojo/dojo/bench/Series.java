package streamdojo.dojo.bench;

import java.util.Arrays;

/**
 * What a benchmark measured.
 *
 * @param name what was measured
 * @param unit of the values
 * @param goal that the median is to reach
 * @param values one a run, in the order of the runs
 */
public record Series(String name, String unit, Goal goal, double[] values) {
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
    return goal.reachedBy(median());
  }

  private double[] sorted() {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
