package streamdojo.kit.port;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;

/**
 * Creates topics that can be written to at once.
 *
 * <p>A broker tells of a topic a moment before it takes records for it. A producer with several
 * batches under way has its first one refused in that moment and the second one accepted; the first
 * is then out of order for ever, and lost after two minutes of trying.
 */
public final class FreshTopics {
  private FreshTopics() {}

  /**
   * Creates them, and waits until the broker leads each of their partitions.
   *
   * @param address the broker's, for sentences
   * @throws Trouble if the broker refuses or doesn't answer
   */
  public static void create(Admin admin, String address, List<NewTopic> wanted) {
    KafkaAnswers answers = new KafkaAnswers(address);
    answers.of(admin.createTopics(wanted).all());
    Set<String> names = wanted.stream().map(NewTopic::name).collect(Collectors.toSet());
    Limits.SERVER_ANSWERS
        .await("the broker to know the topics " + names)
        .until(() -> answers.of(admin.listTopics().names()).containsAll(names));
    // Where a partition ends only its leader can say; Kafka's client asks until it has one.
    answers.of(admin.listOffsets(partitions(wanted)).all());
  }

  private static Map<TopicPartition, OffsetSpec> partitions(List<NewTopic> topics) {
    Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
    for (NewTopic topic : topics) {
      for (int number = 0; number < topic.numPartitions(); number++) {
        partitions.put(new TopicPartition(topic.name(), number), OffsetSpec.latest());
      }
    }
    return partitions;
  }
}
