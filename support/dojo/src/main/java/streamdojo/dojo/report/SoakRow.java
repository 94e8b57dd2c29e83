package streamdojo.dojo.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A scenario that ran again and again.
 *
 * @param claim what it is an example of
 * @param scenario its name
 * @param runs how often it ran
 * @param flakes how often it did not hold
 * @param min seconds of the fastest run
 * @param median seconds
 * @param max seconds of the slowest run
 * @param evidence folders of the runs in which it did not hold
 */
public record SoakRow(
    String claim,
    String scenario,
    int runs,
    int flakes,
    double min,
    double median,
    double max,
    List<String> evidence) {
  private static final String HEAD = "%-9s %5s %6s %7s %7s %7s  %s%n";
  private static final String LINE = "%-9s %5d %6d %7.1f %7.1f %7.1f  %s%n";

  /**
   * Sums up.
   *
   * @param seconds of all runs; at least one
   */
  public static SoakRow of(String claim, String scenario, double[] seconds, List<String> evidence) {
    double[] sorted = seconds.clone();
    Arrays.sort(sorted);
    return new SoakRow(
        claim,
        scenario,
        sorted.length,
        evidence.size(),
        sorted[0],
        sorted[sorted.length / 2],
        sorted[sorted.length - 1],
        List.copyOf(evidence));
  }

  /** All rows as a table, evidence below its row; ends in a line's end. */
  public static String table(List<SoakRow> rows) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT, HEAD, "claim", "runs", "flakes", "min s", "median", "max", "scenario"));
    for (SoakRow row : rows) {
      text.append(
          String.format(
              Locale.ROOT,
              LINE,
              row.claim,
              row.runs,
              row.flakes,
              row.min,
              row.median,
              row.max,
              row.scenario));
      row.evidence.forEach(folder -> text.append("          ").append(folder).append('\n'));
    }
    return text.toString();
  }

  /** How long it took, for the report. */
  public String times() {
    return String.format(Locale.ROOT, "%.1f, %.1f, %.1f", min, median, max);
  }

  /** The folders of evidence, in one line. */
  public String folders() {
    return String.join(", ", evidence);
  }
}
