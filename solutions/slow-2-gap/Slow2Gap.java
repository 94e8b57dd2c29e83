import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import streamdojo.kit.kata.SlowGap;
import streamdojo.kit.measure.Gap;

/** How far a view is behind the ledger: in rows, and in the age of the oldest that it lacks. */
public class Slow2Gap implements SlowGap {
  @Override
  public Gap gap(Map<Long, Instant> acknowledged, Set<Long> visible, Instant look) {
    // gap: count the rows that should be visible and aren't, and say how old the oldest of them is.
    List<Instant> missing =
        acknowledged.entrySet().stream()
            .filter(row -> !visible.contains(row.getKey()))
            .map(Map.Entry::getValue)
            .filter(when -> !when.isAfter(look))
            .sorted()
            .toList();
    if (missing.isEmpty()) {
      return Gap.NONE;
    }
    return new Gap(missing.size(), Duration.between(missing.get(0), look));
    // end of gap
  }
}
