package streamdojo.lab.flink.topics;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * A topic at the moment of asking.
 *
 * @param id which changes when a topic is deleted and made again
 * @param begins first offsets
 * @param ends that readers of committed records see; what an open transaction holds back is behind
 * @param lasts that Kafka has
 */
record Look(
    String id,
    Map<TopicPartition, Long> begins,
    Map<TopicPartition, Long> ends,
    Map<TopicPartition, Long> lasts)
    implements Serializable {
  List<TopicPartition> partitions() {
    return List.copyOf(ends.keySet());
  }

  /** Offsets behind the begin of an open transaction. */
  Found open() {
    Found open = new Found();
    lasts.forEach(
        (partition, last) ->
            open.add(last - ends.get(partition), partition.partition(), ends.get(partition), ""));
    return open;
  }
}
