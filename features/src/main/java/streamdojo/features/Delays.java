package streamdojo.features;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import streamdojo.kit.judge.Curve;

/**
 * A distribution of delays.
 *
 * @param sorted from the shortest to the longest, not empty
 */
public record Delays(List<Duration> sorted) {
  /** Half of them are at most this long. */
  public Duration median() {
    return share(0.5);
  }

  /** This share of them, 0 to 1, is at most as long as what is returned. */
  public Duration share(double share) {
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.get(Math.max(0, rank - 1));
  }

  /** How many percent of them, y, are over after so many seconds, x; in a hundred points. */
  public Curve.Line line(String name) {
    return new Curve.Line(
        name,
        IntStream.rangeClosed(1, 100)
            .mapToObj(percent -> new Curve.Point(seconds(share(percent / 100.0)), percent))
            .toList());
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "median %.3f s, p95 %.3f s, max %.3f s",
        seconds(median()),
        seconds(share(0.95)),
        seconds(share(1)));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
