package streamdojo.kit.kata;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import streamdojo.kit.measure.Gap;

/** Kata {@code slow-2-gap}: how far a view is behind. */
@Kata("slow-2-gap")
public interface SlowGap extends Answer {
  /**
   * Returns how far a view was behind the ledger when it was looked at.
   *
   * @param acknowledged when Kafka acknowledged each row, by the row's number; some of them perhaps
   *     after the look
   * @param visible the numbers of the rows that the view showed; a row may have been seen before
   *     its acknowledgement arrived
   * @param look when the view was looked at
   */
  Gap gap(Map<Long, Instant> acknowledged, Set<Long> visible, Instant look);
}
