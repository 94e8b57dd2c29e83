package streamdojo.direct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;

/** What Kafka says of its topics at this moment. */
final class Topics {
  private static final String CLEANUP = "cleanup.policy";

  private final Admin admin;
  private final String address;

  /**
   * @param address for people
   */
  Topics(Admin admin, String address) {
    this.admin = admin;
    this.address = address;
  }

  /** Full names of all topics but Kafka's own. */
  Set<String> names() {
    return answer(admin.listTopics().names());
  }

  /**
   * Looks at topics: all of their ends at one moment.
   *
   * @throws Trouble if one of them isn't there any more
   */
  Map<String, TopicNow> look(Collection<String> names) {
    try {
      return now(answer(admin.describeTopics(names).allTopicNames()));
    } catch (Unreachable late) {
      // Kafka's client goes on asking for the offsets of a topic that is gone until time is over.
      if (names().containsAll(names)) {
        throw late;
      }
      throw deleted(late);
    }
  }

  private Map<String, TopicNow> now(Map<String, TopicDescription> described) {
    List<ConfigResource> resources = new ArrayList<>();
    List<TopicPartition> partitions = new ArrayList<>();
    described.forEach(
        (name, topic) -> {
          resources.add(new ConfigResource(ConfigResource.Type.TOPIC, name));
          topic
              .partitions()
              .forEach(one -> partitions.add(new TopicPartition(name, one.partition())));
        });
    // Asked all at once, since each answer takes its time.
    KafkaFuture<Map<ConfigResource, Config>> configs = admin.describeConfigs(resources).all();
    var first = offsets(partitions, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
    // Answered first, since it says at once if a topic is gone.
    Set<String> compacted = compacted(answer(configs));
    var last = answer(offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED));
    // After the answer to the one before: what comes between two answers is no open transaction.
    var stable = answer(offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED));
    Map<TopicPartition, Span> spans = spans(answer(first), stable, last);
    Map<String, TopicNow> now = new HashMap<>();
    described.forEach(
        (name, topic) -> {
          SortedMap<Integer, Span> own = new TreeMap<>();
          topic
              .partitions()
              .forEach(
                  one ->
                      own.put(
                          one.partition(), spans.get(new TopicPartition(name, one.partition()))));
          now.put(name, new TopicNow(name, topic.topicId(), compacted.contains(name), own));
        });
    return now;
  }

  private KafkaFuture<Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo>> offsets(
      List<TopicPartition> partitions, OffsetSpec which, IsolationLevel isolation) {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    partitions.forEach(partition -> asked.put(partition, which));
    return admin.listOffsets(asked, new ListOffsetsOptions(isolation)).all();
  }

  private static Map<TopicPartition, Span> spans(
      Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> first,
      Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> stable,
      Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> last) {
    Map<TopicPartition, Span> spans = new HashMap<>();
    first.forEach(
        (partition, begin) -> {
          long end = stable.get(partition).offset();
          // The three are not of exactly the same moment.
          long from = Math.min(begin.offset(), end);
          spans.put(partition, new Span(from, end, Math.max(end, last.get(partition).offset())));
        });
    return spans;
  }

  private static Set<String> compacted(Map<ConfigResource, Config> configs) {
    Set<String> compacted = new HashSet<>();
    configs.forEach(
        (topic, config) -> {
          if (config.get(CLEANUP).value().contains("compact")) {
            compacted.add(topic.name());
          }
        });
    return compacted;
  }

  private <T> T answer(KafkaFuture<T> future) {
    try {
      return future.get(Limits.SERVER_ANSWERS.duration().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | InterruptedException late) {
      throw unreachable(late);
    } catch (ExecutionException failed) {
      Throwable why = failed.getCause();
      if (why instanceof UnknownTopicOrPartitionException) {
        throw deleted(why);
      }
      if (why instanceof org.apache.kafka.common.errors.TimeoutException) {
        throw unreachable(why);
      }
      throw new Trouble(
          "Kafka at " + address + " refused: " + why.getMessage(),
          "See the broker's log in the evidence folder.",
          why);
    }
  }

  private static Trouble deleted(Throwable why) {
    return new Trouble(
        "A topic that the question names was deleted a moment ago.", "Ask SHOW TABLES.", why);
  }

  private Unreachable unreachable(Throwable why) {
    return new Unreachable(address, why);
  }

  /** No answer in time. */
  private static final class Unreachable extends Trouble {
    private static final long serialVersionUID = 1L;

    Unreachable(String address, Throwable why) {
      super(
          "Kafka at " + address + " can't be reached.",
          "Is the lab still up? See ./dojo lab status.",
          why);
    }
  }
}
