package streamdojo.dojo.command;

import picocli.CommandLine.Help.Ansi;

/** Words and signs on the screen; colours only where the terminal has them. */
final class Screen {
  private Screen() {}

  static String good(String text) {
    return Ansi.AUTO.string("@|green " + escape(text) + "|@");
  }

  static String bad(String text) {
    return Ansi.AUTO.string("@|red " + escape(text) + "|@");
  }

  static String bold(String text) {
    return Ansi.AUTO.string("@|bold " + escape(text) + "|@");
  }

  static String faint(String text) {
    return Ansi.AUTO.string("@|faint " + escape(text) + "|@");
  }

  static String sign(boolean good) {
    return good ? good("✔") : bad("✘");
  }

  static String seconds(long millis) {
    return String.format(java.util.Locale.ROOT, "%.1f s", millis / 1000.0);
  }

  static String indent(String text, int blanks) {
    return text.strip().indent(blanks).stripTrailing();
  }

  /** Text in lines of so many characters behind a heading, and below it where it goes on. */
  static String wrapped(String heading, String text, int width) {
    StringBuilder lines = new StringBuilder(heading);
    int used = 0;
    for (String word : text.strip().split("\\s+")) {
      if (used > 0 && used + 1 + word.length() > width) {
        lines.append("\n").append(" ".repeat(heading.length()));
        used = 0;
      }
      lines.append(used == 0 ? "" : " ").append(word);
      used += word.length() + 1;
    }
    return lines.toString();
  }

  // Two characters mean something to picocli's mark-up.
  private static String escape(String text) {
    return text.replace("@|", "@ |").replace("|@", "| @");
  }
}
