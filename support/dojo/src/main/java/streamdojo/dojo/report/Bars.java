package streamdojo.dojo.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The drawing of how long each scenario took.
 *
 * @param name of the scenario
 * @param holds whether it holds
 * @param y top of the bar, in the drawing's units
 * @param textY base line of its texts
 * @param width of the bar
 * @param labelX where its time stands
 * @param time as text
 */
record Bars(
    String name, boolean holds, int y, int textY, double width, double labelX, String time) {
  private static final int ROW = 24;
  private static final double LEFT = 430;
  private static final double WIDEST = 270;

  /**
   * Draws them.
   *
   * @param other the times to write beside
   */
  static List<Bars> of(List<Report.Claim> claims, OtherKind other) {
    List<Report.Example> examples = claims.stream().flatMap(c -> c.examples().stream()).toList();
    double longest =
        Math.max(1, examples.stream().mapToLong(Report.Example::millis).max().orElse(1));
    List<Bars> bars = new ArrayList<>();
    for (Report.Example example : examples) {
      int y = bars.size() * ROW;
      double width = Math.max(2, example.millis() / longest * WIDEST);
      String time =
          String.format(Locale.ROOT, "%.2f s", example.millis() / 1000.0)
              + other.beside(example.id());
      bars.add(
          new Bars(example.name(), example.holds(), y + 5, y + 16, width, LEFT + width + 8, time));
    }
    return bars;
  }

  static int height(List<Report.Claim> claims) {
    return claims.stream().mapToInt(claim -> claim.examples().size()).sum() * ROW + 8;
  }
}
