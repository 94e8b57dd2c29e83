package streamdojo.kit.port;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import streamdojo.kit.Limits;
import streamdojo.kit.Namespace;
import streamdojo.kit.Trouble;

/** The consumer groups of one namespace: who reads, and how far. */
public final class KafkaGroups {
  private final Admin admin;
  private final KafkaAnswers answers;
  private final Namespace namespace;

  KafkaGroups(Admin admin, KafkaAnswers answers, Namespace namespace) {
    this.admin = admin;
    this.answers = answers;
    this.namespace = namespace;
  }

  /** How many members a group has; 0 while it is being settled who reads what. */
  public int members(String group) {
    KafkaFuture<ConsumerGroupDescription> asked = described(namespace.group(group));
    if (!found(asked)) {
      return 0;
    }
    ConsumerGroupDescription now = answers.of(asked);
    return now.groupState() == GroupState.STABLE ? now.members().size() : 0;
  }

  /** What a group has committed, by partition; a partition it never committed is missing. */
  public Map<TopicPartition, Long> committed(String group) {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    answers
        .of(admin.listConsumerGroupOffsets(namespace.group(group)).partitionsToOffsetAndMetadata())
        .forEach((p, o) -> offsets.put(p, o == null ? 0 : o.offset()));
    return offsets;
  }

  /** Whether a group has committed these offsets, or later ones. */
  public boolean reached(String group, Map<TopicPartition, Long> offsets) {
    Map<TopicPartition, Long> committed = committed(group);
    return offsets.entrySet().stream()
        .allMatch(o -> committed.getOrDefault(o.getKey(), 0L) >= o.getValue());
  }

  /** Sets a group back to just before these records; it must not be reading. */
  public void rewind(String group, List<ConsumerRecord<String, String>> before) {
    String name = namespace.group(group);
    expelMembers(name);
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    for (var record : before) {
      offsets.merge(
          new TopicPartition(record.topic(), record.partition()),
          new OffsetAndMetadata(record.offset()),
          (one, other) -> one.offset() < other.offset() ? one : other);
    }
    answers.of(admin.alterConsumerGroupOffsets(name, offsets).all());
  }

  /** Deletes the namespace's groups, and nothing else. */
  void delete() {
    List<String> groups =
        answers.of(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
            .map(group -> group.groupId())
            .filter(name -> name.startsWith(namespace.prefix()))
            .toList();
    groups.forEach(this::expelMembers);
    admin.deleteConsumerGroups(groups).deletedGroups().values().forEach(this::found);
  }

  /**
   * ClickHouse leaves its member behind, and with members a group can't be changed. One that leaves
   * by itself after it was listed is one less.
   */
  private void expelMembers(String name) {
    Limits.SERVER_ANSWERS.await("nobody to read as " + name).until(() -> expelled(name));
  }

  private boolean expelled(String name) {
    KafkaFuture<ConsumerGroupDescription> group = described(name);
    if (!found(group) || answers.of(group).members().isEmpty()) {
      return true;
    }
    var everyone = new RemoveMembersFromConsumerGroupOptions();
    return found(admin.removeMembersFromConsumerGroup(name, everyone).all());
  }

  /** Waits for an answer; false if what it is about was not all there any more. */
  private boolean found(KafkaFuture<?> answer) {
    try {
      answers.of(answer);
      return true;
    } catch (Trouble refused) {
      for (Throwable at = refused; at != null; at = at.getCause()) {
        if (at instanceof UnknownMemberIdException || at instanceof GroupIdNotFoundException) {
          return false;
        }
      }
      throw refused;
    }
  }

  private KafkaFuture<ConsumerGroupDescription> described(String name) {
    return admin.describeConsumerGroups(List.of(name)).describedGroups().get(name);
  }
}
