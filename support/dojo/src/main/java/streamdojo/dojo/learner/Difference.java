package streamdojo.dojo.learner;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/** What differs between two texts, line by line. */
public final class Difference {
  private static final int AROUND = 3;

  private Difference() {}

  /**
   * Returns a unified diff, without lines if the texts say the same. Line ends and the white space
   * before them don't count.
   */
  public static List<String> of(String fromName, String from, String toName, String to) {
    List<String> before = lines(from);
    return UnifiedDiffUtils.generateUnifiedDiff(
        fromName, toName, before, DiffUtils.diff(before, lines(to)), AROUND);
  }

  /** The reference without the lines that mark its gap: nobody writes those. */
  public static String unmarked(String reference) {
    return String.join(
            "\n",
            reference
                .lines()
                .filter(line -> !line.strip().matches("(//|--) (gap: .*|end of gap)"))
                .toList())
        + "\n";
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::stripTrailing).toList();
  }
}
