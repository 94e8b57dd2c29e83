package streamdojo.dojo.author;

/** The source folders that a room's {@code pom.xml} lists, one a kata in Java. */
final class SourceFolders {
  private static final String END = "</sources>";

  private SourceFolders() {}

  /** Returns the text with a folder more. */
  static String with(String pom, String folder) {
    int end = pom.indexOf(END);
    int line = pom.lastIndexOf('\n', end) + 1;
    String indent = pom.substring(line, end);
    return pom.substring(0, line)
        + (indent + "  <source>" + folder + "</source>\n")
        + pom.substring(line);
  }
}
