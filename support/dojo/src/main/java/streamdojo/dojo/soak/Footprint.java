package streamdojo.dojo.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a lab and all that works with it have at a moment.
 *
 * @param counts by what it is: {@code kafka threads}, {@code topics}; in an order for people
 */
public record Footprint(Map<String, Long> counts) {
  /** In MB; pools and caches of a JVM are not full at once. */
  static final String HEAP = "heap MB";

  static final String THREADS = "threads";
  static final String HANDLES = "handles";

  private static final String LINE = "%-24s %8d %8d  %s%n";
  private static final String HEAD = "%-24s %8s %8s%n";
  private static final double TENTH = 0.1;
  private static final int HANDFUL = 8;

  /** What is more in another one, by name. */
  public List<String> grown(Footprint after) {
    List<String> grown = new ArrayList<>();
    after.counts.forEach(
        (name, count) -> {
          long before = counts.getOrDefault(name, 0L);
          if (count > before + slack(name, before)) {
            grown.add(name);
          }
        });
    return grown;
  }

  /**
   * Both beside each other; ends in a line's end.
   *
   * @param first what this one was taken after, for people: {@code after 10}
   * @param then the same of the other
   */
  public String table(Footprint after, String first, String then) {
    StringBuilder text = new StringBuilder(String.format(Locale.ROOT, HEAD, "what", first, then));
    List<String> grown = grown(after);
    after.counts.forEach(
        (name, count) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    LINE,
                    name,
                    counts.getOrDefault(name, 0L),
                    count,
                    grown.contains(name) ? "has grown" : "")));
    return text.toString();
  }

  /** Pools breathe; of all else each one more is one that was left. */
  private static long slack(String name, long before) {
    boolean breathes = name.endsWith(THREADS) || name.endsWith(HANDLES) || name.endsWith(HEAP);
    return breathes ? HANDFUL + Math.round(before * TENTH) : 0;
  }
}
