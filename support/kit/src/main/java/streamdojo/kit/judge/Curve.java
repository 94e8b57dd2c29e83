package streamdojo.kit.judge;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a scenario saw change, for the report's drawing and as CSV. It travels as {@link Figure}s
 * do.
 *
 * @param title what is drawn: {@code how far each side is behind}
 * @param x what points lie along, with its unit: {@code seconds}
 * @param y what is measured, with its unit: {@code rows behind}
 * @param lines one a side
 */
public record Curve(String title, String x, String y, List<Line> lines) {
  /** The media type under which a scenario attaches its curves, as JSON. */
  public static final String MEDIA_TYPE = "application/x-dojo-curve+json";

  /** A side's points, in the order of their x. */
  public record Line(String name, List<Point> points) {}

  /** A point. */
  public record Point(double x, double y) {}

  /** A row a point, under a head: name of the line, x, y. */
  public String csv() {
    return "side,%s,%s%n".formatted(x, y)
        + lines.stream()
            .flatMap(line -> line.points().stream().map(point -> row(line.name(), point)))
            .collect(Collectors.joining());
  }

  private static String row(String name, Point point) {
    return String.format(Locale.ROOT, "%s,%.3f,%.3f%n", name, point.x(), point.y());
  }
}
