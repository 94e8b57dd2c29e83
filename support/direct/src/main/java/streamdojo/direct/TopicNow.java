package streamdojo.direct;

import java.util.SortedMap;
import org.apache.kafka.common.Uuid;

/**
 * A topic at one moment.
 *
 * @param name in full
 * @param id another one once it has been deleted and made again
 * @param compacted whether records may vanish from its middle
 * @param partitions offsets by partition
 */
record TopicNow(String name, Uuid id, boolean compacted, SortedMap<Integer, Span> partitions) {}
