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
    // TODO count the rows that should be visible and aren't, and say how old the oldest of them is.
    throw notSolvedYet();
  }
}
