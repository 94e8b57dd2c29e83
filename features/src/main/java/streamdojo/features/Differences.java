package streamdojo.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** What differs between expected and seen, as a small table instead of two dumps. */
public final class Differences {
  private static final int SHOWN = 5;

  private Differences() {}

  /**
   * Fails if two maps differ, and shows the keys in which they do.
   *
   * @param of what a key is: {@code rating}
   * @throws AssertionError with up to five rows of key, expected and seen
   */
  public static <K extends Comparable<K>> void none(String of, Map<K, ?> expected, Map<K, ?> seen) {
    TreeSet<K> keys = new TreeSet<>(expected.keySet());
    keys.addAll(seen.keySet());
    List<String> rows = new ArrayList<>();
    for (K key : keys) {
      Object wanted = expected.get(key);
      Object got = seen.get(key);
      if (!Objects.equals(wanted, got)) {
        rows.add(row(key, wanted == null ? "-" : wanted, got == null ? "-" : got));
      }
    }
    if (!rows.isEmpty()) {
      String more = rows.size() > SHOWN ? "\n… and " + (rows.size() - SHOWN) + " more" : "";
      List<String> shown = rows.subList(0, Math.min(SHOWN, rows.size()));
      throw new AssertionError(
          row(of, "expected", "seen") + "\n" + String.join("\n", shown) + more);
    }
  }

  private static String row(Object key, Object expected, Object seen) {
    return String.format("%-40s %-14s %s", key, expected, seen).strip();
  }
}
