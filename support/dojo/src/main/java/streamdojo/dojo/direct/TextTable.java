package streamdojo.dojo.direct;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import streamdojo.kit.view.Aside;
import streamdojo.kit.view.Rows;

/** An answer as text. */
final class TextTable {
  private static final int WIDEST = 80;

  private TextTable() {}

  /** The rows below their columns' names, numbers to the right; ends in a line's end. */
  static String of(Rows rows) {
    List<String> columns = rows.columns();
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns);
    rows.rows().forEach(row -> lines.add(row.stream().map(TextTable::cell).toList()));
    StringBuilder text = new StringBuilder();
    int[] widths = new int[columns.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    for (int row = 0; row < lines.size(); row++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        boolean number = row > 0 && rows.rows().get(row - 1).get(i) instanceof Number;
        String format = "%" + (number ? "" : "-") + Math.max(1, widths[i]) + "s  ";
        line.append(format.formatted(lines.get(row).get(i)));
      }
      text.append(line.toString().stripTrailing()).append('\n');
      if (row == 0) {
        String rule =
            Arrays.stream(widths)
                .mapToObj(width -> "-".repeat(Math.max(1, width)))
                .collect(Collectors.joining("  "));
        text.append(rule).append('\n');
      }
    }
    return text.toString();
  }

  /** What belongs below: how many, how long, and what isn't in the rows. */
  static String below(Rows rows, double seconds) {
    int count = rows.rows().size();
    StringBuilder text = new StringBuilder();
    text.append("%d row%s, %.3f s\n".formatted(count, count == 1 ? "" : "s", seconds));
    rows.asides().stream().map(Aside::sentence).forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).toPlainString();
  }

  private static String cell(Object value) {
    // An amount is for people: not 1.2233070397757955E7.
    Object plain = value instanceof Double d && !d.isInfinite() && !d.isNaN() ? plain(d) : value;
    String text = String.valueOf(plain).replaceAll("\\s+", " ");
    return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…";
  }
}
