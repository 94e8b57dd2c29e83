package streamdojo.dojo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import streamdojo.kit.Trouble;

/** What a trouble says on a screen. */
final class Explanation {
  private static final Pattern FRAME = Pattern.compile("\\s+(at \\S+\\(.*|\\.\\.\\. \\d+ more)");

  private Explanation() {}

  /**
   * Returns its lines: what happened, then what to do. A server's own stack trace, as Kafka Connect
   * gives one for a task that failed, is told by its causes alone.
   *
   * @param whole whether frames are wanted too
   */
  static List<String> of(Trouble trouble, boolean whole) {
    List<String> said = trouble.getMessage().lines().toList();
    List<String> shown = new ArrayList<>();
    said.stream().filter(line -> whole || !FRAME.matcher(line).matches()).forEach(shown::add);
    if (shown.size() < said.size()) {
      // Where frames were, blank lines of the causes' own words tell nothing either.
      shown.removeIf(String::isBlank);
      shown.add("(%d lines more with --trace)".formatted(said.size() - shown.size()));
    }
    shown.add(trouble.next());
    return shown;
  }
}
