package streamdojo.lab.clickhouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the reason out of what npm printed. */
final class NpmLog {
  /**
   * {@code npm error text}, and {@code npm ERR! text} of older versions, with or without a code.
   */
  private static final Pattern ERROR = Pattern.compile("npm (?:error|ERR!) ?(.*)");

  private NpmLog() {}

  /** Returns the last error line that says something, without npm's prefix and full stop. */
  static String lastError(Path log) throws IOException {
    String last = "it gave no reason";
    // Not Files.readAllLines: a byte that is no UTF-8 must not hide the reason.
    for (String line : new String(Files.readAllBytes(log), StandardCharsets.UTF_8).split("\n")) {
      Matcher error = ERROR.matcher(line.strip());
      String text = error.matches() ? error.group(1).strip() : "";
      // The last line of all points to a log file, which says the same at length.
      if (!text.isEmpty()
          && !text.contains("complete log of this run")
          && !text.endsWith("-debug-0.log")) {
        last = text;
      }
    }
    return last.endsWith(".") ? last.substring(0, last.length() - 1) : last;
  }
}
