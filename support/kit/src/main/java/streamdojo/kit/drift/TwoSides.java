package streamdojo.kit.drift;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The topic and the lake, each to be read row by row. Both go on growing: every method answers as
 * of the moment in which it is called.
 */
public interface TwoSides {
  /**
   * How far the sink has committed: the offset behind its last record, by partition. All before it
   * was put into the lake before it was committed. A partition that it never committed is missing.
   */
  Map<Integer, Long> committed();

  /** Reads the lake's rows as they are now, in no order. */
  void lake(Consumer<LakeRow> reader);

  /** Reads the topic from the first record that is still there to its end as of now. */
  void topic(Consumer<TopicRow> reader);

  /** The first offset that each partition still has: 0 if retention has deleted nothing. */
  Map<Integer, Long> firstOffsets();

  /** A folder to write in, empty at first; it goes when all is said. */
  Path folder();
}
