package streamdojo.kit.kata;

import java.io.IOException;
import java.util.function.Consumer;
import streamdojo.kit.drift.Difference;
import streamdojo.kit.drift.TwoSides;

/** Kata {@code two-2-fingerprint}: which rows one side has too many, and how often. */
@Kata("two-2-fingerprint")
public interface TwoFingerprint extends Answer {
  /**
   * Finds each value that the lake has more often than the topic, or less often though the sink has
   * committed it. What is merely under way is neither: rows come all the time. There may be
   * millions of rows, and little memory.
   *
   * @param sides the topic and the lake
   * @param found is given each such value once, in any order
   * @throws streamdojo.kit.drift.CannotBeShown if retention has deleted a part of the topic: then
   *     nothing is found
   */
  void differences(TwoSides sides, Consumer<Difference> found) throws IOException;
}
