package streamdojo.features;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import streamdojo.features.PaymentChanges.Change;

/**
 * What a capture has brought: for each payment one state, of the snapshot, and all later changes.
 *
 * @param payments how many
 * @param states rows of the snapshot
 * @param changes all later ones
 * @param delays from the begin of a commit to when the change was sent to the topic, of those that
 *     were committed while the log was read
 */
public record CapturedChanges(int payments, int states, int changes, Delays delays) {
  /**
   * Holds it against what was committed.
   *
   * @param history all changes of each payment
   * @throws AssertionError with the payments whose changes are others, or in another order
   */
  static CapturedChanges compare(Map<String, List<Change>> history, Captures.Captured captured) {
    Map<String, Long> numbers = new HashMap<>();
    history.values().forEach(all -> all.forEach(one -> numbers.put(one.state(), one.number())));
    Map<String, String> seen = new TreeMap<>();
    captured.topic().states().forEach((key, states) -> seen.put(key, text(states, numbers)));
    Map<String, String> expected = new TreeMap<>();
    int rows = 0;
    int later = 0;
    for (String invoiceNumber : history.keySet()) {
      List<Change> all = history.get(invoiceNumber);
      int first = first(all, captured, invoiceNumber, seen.get(invoiceNumber), numbers);
      List<String> wanted = from(all, first);
      if (!wanted.isEmpty()) {
        expected.put(invoiceNumber, text(wanted, numbers));
      }
      boolean row = captured.before().getOrDefault(invoiceNumber, 0) > 0 && !wanted.isEmpty();
      rows += row ? 1 : 0;
      later += wanted.size() - (row ? 1 : 0);
    }
    Differences.none("payment", expected, seen);
    return new CapturedChanges(expected.size(), rows, later, delays(history, captured));
  }

  /**
   * Which change made the state that the snapshot saw: the last one before the capture began, or
   * one while it did; the one that fits, if one does.
   */
  private static int first(
      List<Change> all,
      Captures.Captured captured,
      String invoiceNumber,
      String seen,
      Map<String, Long> numbers) {
    int least = Math.max(0, captured.before().getOrDefault(invoiceNumber, 0) - 1);
    int most = Math.max(least, captured.live().getOrDefault(invoiceNumber, 0) - 1);
    for (int first = least; first <= most; first++) {
      List<String> wanted = from(all, first);
      if (wanted.isEmpty() ? seen == null : text(wanted, numbers).equals(seen)) {
        return first;
      }
    }
    return least;
  }

  /** What is captured if the snapshot saw the state after this change: no row, if it deleted it. */
  private static List<String> from(List<Change> all, int first) {
    List<String> states = new ArrayList<>();
    for (Change one : all.subList(first, all.size())) {
      if (!states.isEmpty() || one.state() != null) {
        states.add(one.state());
      }
    }
    return states;
  }

  /** By their numbers, which are shorter; what was never committed as it came. */
  private static String text(List<String> states, Map<String, Long> numbers) {
    return states.stream()
        .map(state -> state == null ? "deleted" : brief(state, numbers))
        .collect(Collectors.joining(", "));
  }

  private static String brief(String state, Map<String, Long> numbers) {
    Long number = numbers.get(state);
    return number == null ? "(" + state + ")" : "change " + number;
  }

  private static Delays delays(Map<String, List<Change>> history, Captures.Captured captured) {
    List<Duration> delays = new ArrayList<>();
    history.forEach(
        (invoiceNumber, all) -> {
          int live = captured.live().getOrDefault(invoiceNumber, 0);
          for (Change one : all.subList(live, all.size())) {
            if (one.state() != null) {
              Duration delay =
                  Duration.between(one.begun(), captured.topic().came(one.state()).sent());
              // The topic's clock has milliseconds only.
              delays.add(delay.isNegative() ? Duration.ZERO : delay);
            }
          }
        });
    return new Delays(delays.stream().sorted().toList());
  }
}
