package streamdojo.dojo.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import streamdojo.kit.judge.Curve;

/**
 * A curve's drawing, 640 units wide and 180 high, zero in the lower left corner.
 *
 * @param title what is drawn
 * @param x what points lie along
 * @param y what is measured
 * @param most the largest y, as text
 * @param last the largest x, as text
 * @param lines one a side
 */
record Plot(String title, String x, String y, String most, String last, List<Line> lines) {
  private static final double LEFT = 60;
  private static final double WIDTH = 560;
  private static final double BOTTOM = 150;
  private static final double HEIGHT = 130;
  private static final double LEGEND = 150;

  /**
   * A side's line.
   *
   * @param points as SVG wants them
   * @param number from 0 on: it decides on the colour
   * @param legendX where its name stands
   */
  record Line(String name, String points, int number, double legendX) {}

  /** Draws a curve. */
  static Plot of(Curve curve) {
    double last = most(curve, true);
    double most = most(curve, false);
    List<Line> lines = new ArrayList<>();
    for (Curve.Line line : curve.lines()) {
      String points =
          line.points().stream()
              .map(point -> point(point.x() / last, point.y() / most))
              .collect(Collectors.joining(" "));
      int number = lines.size();
      lines.add(new Line(line.name(), points, number, LEFT + 10 + number * LEGEND));
    }
    return new Plot(curve.title(), curve.x(), curve.y(), text(most), text(last), lines);
  }

  /** Never zero: what is flat is drawn as flat. */
  private static double most(Curve curve, boolean x) {
    double most =
        curve.lines().stream()
            .flatMap(line -> line.points().stream())
            .mapToDouble(point -> x ? point.x() : point.y())
            .max()
            .orElse(0);
    return most > 0 ? most : 1;
  }

  private static String point(double x, double y) {
    return String.format(Locale.ROOT, "%.1f,%.1f", LEFT + x * WIDTH, BOTTOM - y * HEIGHT);
  }

  /** Short enough to stand left of the axis. */
  private static String text(double value) {
    if (value >= 1e6) {
      return String.format(Locale.ROOT, "%.1f M", value / 1e6);
    }
    boolean whole = value >= 10 || value == Math.rint(value);
    return String.format(Locale.ROOT, whole ? "%.0f" : "%.1f", value);
  }
}
