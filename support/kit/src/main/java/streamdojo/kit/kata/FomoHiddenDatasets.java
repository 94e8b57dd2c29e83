package streamdojo.kit.kata;

import java.util.Set;

/** Kata {@code fomo-1-hidden-datasets}: what Kafka has and the lake lacks. */
@Kata("fomo-1-hidden-datasets")
public interface FomoHiddenDatasets extends Answer {
  /**
   * Returns the datasets that are on topics and in no table of the lake, as they are now: the same
   * question may have another answer a moment later.
   *
   * <p>A topic is a dataset if there is something on it. Topics that systems keep for themselves,
   * whose names begin with an underscore, are none. A table has the name of its topic, in upper or
   * lower case.
   *
   * @param desk Kafka and the lake
   * @return names of topics without the desk's prefix
   */
  Set<String> hidden(DatasetDesk desk) throws Exception;
}
