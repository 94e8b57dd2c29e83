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

  // Two characters mean something to picocli's mark-up.
  private static String escape(String text) {
    return text.replace("@|", "@ |").replace("|@", "| @");
  }
}
