package streamdojo.dojo.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import streamdojo.kit.Trouble;

/**
 * A report as plain text of 80 columns, for whoever keeps a record of what a platform has passed:
 * claim, verdict, figure, evidence.
 *
 * @param report of the run
 * @param evidence folder of the run's evidence
 */
public record ShortReport(Report report, Path evidence) {
  /** The file's name in the report's folder. */
  public static final String FILE = "short.txt";

  private static final int WIDTH = 80;
  private static final int INDENT = 12;

  /**
   * Writes it.
   *
   * @return the file
   */
  public Path write(Path folder) {
    try {
      return Files.writeString(folder.resolve(FILE), text());
    } catch (IOException failed) {
      throw new Trouble(
          "The short report can't be written to " + folder + ".",
          "Is the disk full, or the clone read-only?",
          failed);
    }
  }

  /** The whole text, ending in a line's end. */
  String text() {
    List<String> lines = new ArrayList<>();
    row(lines, "command", report.command());
    row(lines, "ended", report.when().toString());
    for (Report.Engine server : report.servers()) {
      String what = "%s (%s)".formatted(server.title(), server.kind());
      row(lines, server.name(), what);
    }
    row(lines, "verdict", sum());
    for (Report.Claim claim : report.claims()) {
      lines.add("");
      row(lines, claim.id(), claim.verdict() + ": " + claim.title());
      for (Report.Example example : claim.examples()) {
        String figures = String.join("; ", example.figures());
        row(lines, "  figure", example.holds() ? figures : first(example.failure()));
        row(lines, "  evidence", example.id());
      }
    }
    lines.add("");
    row(lines, "files", evidence.toString());
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  private String sum() {
    List<Report.Claim> claims = report.claims();
    return List.of("holds", "in part", "not shown", "fails").stream()
        .map(word -> claims.stream().filter(c -> c.verdict().equals(word)).count() + " " + word)
        .filter(count -> !count.startsWith("0 "))
        .collect(Collectors.joining(", "));
  }

  private static String first(String failure) {
    return failure.lines().limit(3).collect(Collectors.joining(" "));
  }

  /** Words that don't fit go on below; one that is longer than a line is cut where that ends. */
  private static void row(List<String> lines, String name, String text) {
    int room = WIDTH - INDENT;
    String left = name + " ".repeat(Math.max(1, INDENT - name.length()));
    String rest = text.strip();
    while (rest.length() > room) {
      int blank = rest.lastIndexOf(' ', room);
      int cut = blank > 0 ? blank : room;
      lines.add(left + rest.substring(0, cut));
      rest = rest.substring(cut).strip();
      left = " ".repeat(INDENT);
    }
    lines.add((left + rest).stripTrailing());
  }
}
