package streamdojo.dojo.command;

import java.util.ArrayList;
import java.util.List;

/** What a step has to say of its failure, short enough to be read: the difference, not the rows. */
final class FailureText {
  private static final int LINES = 12;
  private static final int ROWS = 5;
  private static final int WIDTH = 160;
  private static final List<String> MISSING = List.of("not found:", "could not find the following");
  private static final List<String> TOO_MANY = List.of("not expected:", "were unexpected");

  private FailureText() {}

  /** Returns the text in lines of their own; what was left out is said. */
  static String of(String message) {
    List<String> lines = message.strip().lines().map(FailureText::cut).toList();
    List<String> brief = new ArrayList<>();
    section("expected, and not there:", MISSING, lines, brief);
    section("there, and not expected:", TOO_MANY, lines, brief);
    if (!brief.isEmpty()) {
      // What it is about stands in brackets before all else.
      if (lines.get(0).startsWith("[")) {
        brief.add(0, lines.get(0).replaceAll("^\\[|\\]\\s*$", ""));
      }
      return String.join("\n", brief);
    }
    return String.join("\n", few(lines, LINES));
  }

  /** The rows below a heading of AssertJ's, up to its next heading. */
  private static void section(
      String heading, List<String> words, List<String> lines, List<String> into) {
    List<String> rows = new ArrayList<>();
    boolean inside = false;
    for (String line : lines) {
      boolean row = line.startsWith("  ");
      if (!row) {
        inside = words.stream().anyMatch(line::contains);
      } else if (inside) {
        rows.add("  " + line.strip().replaceAll("^\\[|[\\],]$", ""));
      }
    }
    if (!rows.isEmpty()) {
      into.add(heading);
      into.addAll(few(rows, ROWS));
    }
  }

  private static List<String> few(List<String> lines, int count) {
    if (lines.size() <= count) {
      return lines;
    }
    List<String> few = new ArrayList<>(lines.subList(0, count));
    few.add("… and " + (lines.size() - count) + " more, in the evidence");
    return few;
  }

  private static String cut(String line) {
    return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + " …";
  }
}
