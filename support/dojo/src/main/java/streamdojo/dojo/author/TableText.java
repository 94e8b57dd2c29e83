package streamdojo.dojo.author;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The text of a table whose columns are set apart by {@code |}, with all of them aligned. */
final class TableText {
  private final List<List<String>> rows = new ArrayList<>();

  TableText(String text) {
    text.lines().forEach(line -> rows.add(cells(line)));
  }

  /** Adds a row. */
  TableText add(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** Adds one to the number in the second column of a row, or a row with 1. */
  TableText count(String first) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).get(0).equals(first)) {
        rows.set(i, List.of(first, "" + (Integer.parseInt(rows.get(i).get(1)) + 1)));
        return this;
      }
    }
    return add(first, "1");
  }

  /** Whether a row begins so. */
  boolean has(String first) {
    return rows.stream().anyMatch(row -> row.get(0).equals(first));
  }

  /** The text, the last column as wide as it comes. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size() - 1; i++) {
        text.append(String.format("%-" + width(i) + "s | ", row.get(i)));
      }
      text.append(row.get(row.size() - 1)).append("\n");
    }
    return text.toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(1);
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|")).map(String::strip).toList();
  }
}
