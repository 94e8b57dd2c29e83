package streamdojo.kit.port;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import streamdojo.kit.Limits;
import streamdojo.kit.Namespace;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;

/** Kafka as one namespace sees it. Not for several threads, save the clients it hands out. */
public final class KafkaPort implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);

  private final Server server;
  private final Namespace namespace;
  private final Admin admin;

  /** Opens an admin client; the first question finds out whether Kafka is there. */
  public KafkaPort(Server server, Namespace namespace) {
    this.server = server;
    this.namespace = namespace;
    this.admin = Admin.create(KafkaClients.common(server));
  }

  /** Creates topics of the namespace, with one replica each, and waits until they are known. */
  public void createTopics(int partitions, String... topics) {
    List<NewTopic> wanted =
        Arrays.stream(topics)
            .map(topic -> new NewTopic(namespace.topic(topic), partitions, (short) 1))
            .map(
                topic ->
                    topic.configs(Map.of("max.message.bytes", "" + KafkaClients.MESSAGE_BYTES)))
            .toList();
    answer(admin.createTopics(wanted).all());
    Set<String> names = wanted.stream().map(NewTopic::name).collect(Collectors.toSet());
    Limits.SERVER_ANSWERS
        .await("the broker to know the topics " + names)
        .until(() -> answer(admin.listTopics().names()).containsAll(names));
  }

  /** A consumer of committed records, from the earliest offset, that commits nothing by itself. */
  public KafkaConsumer<String, String> consumer(String group) {
    Properties properties = KafkaClients.consumer(server);
    properties.put("group.id", namespace.group(group));
    return new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer());
  }

  /** An idempotent producer that waits for all acknowledgements. */
  public KafkaProducer<String, String> producer() {
    Properties properties = KafkaClients.producer(server);
    return new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
  }

  /** The same, for a generator that outlives a broker's absence: what it sent once arrives once. */
  public KafkaProducer<String, String> patientProducer() {
    Properties properties = KafkaClients.patientProducer(server);
    return new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
  }

  /** A producer for transactions, not yet initialised. */
  public KafkaProducer<String, String> producer(String transactionalId) {
    // One that gives up while the broker is away, and begins anew, may leave offsets behind that
    // the broker holds for pending: then nobody can read on.
    Properties properties = KafkaClients.patientProducer(server);
    properties.put("transactional.id", namespace.group(transactionalId));
    return new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
  }

  /**
   * Checks that topics are there.
   *
   * @param topics full names
   * @throws Trouble that names the first one that is missing
   */
  public void require(String... topics) {
    Set<String> there = answer(admin.listTopics().names());
    for (String topic : topics) {
      if (!there.contains(topic)) {
        throw new Trouble("The topic " + topic + " is missing.", "Create it, then start again.");
      }
    }
  }

  /** How many members a consumer group has; 0 while it is being settled who reads what. */
  public int members(String group) {
    String name = namespace.group(group);
    try {
      ConsumerGroupDescription now =
          answer(admin.describeConsumerGroups(List.of(name)).all()).get(name);
      return now.groupState() == GroupState.STABLE ? now.members().size() : 0;
    } catch (Trouble refused) {
      if (refused.getCause() instanceof GroupIdNotFoundException) {
        return 0;
      }
      throw refused;
    }
  }

  /**
   * Sets back what a group has committed, so that the last records of a topic are delivered again;
   * the group must not be reading.
   *
   * @param count how many records that readers of committed records see
   */
  public void rewind(String group, String topic, int count) {
    expelMembers(namespace.group(group));
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    List<ConsumerRecord<String, String>> records = readAll(topic);
    for (var record : records.subList(records.size() - count, records.size())) {
      offsets.merge(
          new TopicPartition(topic, record.partition()),
          new OffsetAndMetadata(record.offset()),
          (one, other) -> one.offset() < other.offset() ? one : other);
    }
    answer(admin.alterConsumerGroupOffsets(namespace.group(group), offsets).all());
  }

  /** Offset after the last record of each partition, committed or not. */
  public Map<TopicPartition, Long> ends(String topic) {
    return ends(topic, IsolationLevel.READ_UNCOMMITTED);
  }

  private Map<TopicPartition, Long> ends(String topic, IsolationLevel isolation) {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    partitions(topic).forEach(partition -> latest.put(partition, OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    answer(admin.listOffsets(latest, new ListOffsetsOptions(isolation)).all())
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  /** What a group has committed, by partition; a partition it never committed is missing. */
  public Map<TopicPartition, Long> committed(String group) {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    Map<TopicPartition, OffsetAndMetadata> committed =
        answer(
            admin.listConsumerGroupOffsets(namespace.group(group)).partitionsToOffsetAndMetadata());
    committed.forEach((p, o) -> offsets.put(p, o == null ? 0 : o.offset()));
    return offsets;
  }

  /**
   * Offset after the last record of each partition that readers of committed records see. It is
   * lower than the end where a transaction's marker or an aborted record is last; a partition
   * without such a record is missing.
   */
  public Map<TopicPartition, Long> visibleEnds(String topic) {
    Map<TopicPartition, Long> ends = new HashMap<>();
    for (ConsumerRecord<String, String> record : readAll(topic)) {
      ends.merge(new TopicPartition(topic, record.partition()), record.offset() + 1, Math::max);
    }
    return ends;
  }

  /** Whether a group has committed these offsets, or later ones. */
  public boolean reached(String group, Map<TopicPartition, Long> offsets) {
    Map<TopicPartition, Long> committed = committed(group);
    return offsets.entrySet().stream()
        .allMatch(o -> committed.getOrDefault(o.getKey(), 0L) >= o.getValue());
  }

  /**
   * All committed records from the earliest offset to the end as of now, and only that far. Waits
   * for transactions that are open now.
   */
  public List<ConsumerRecord<String, String>> readAll(String topic) {
    return read(topic, ends(topic));
  }

  /** All records that are committed now; waits for no open transaction. */
  public List<ConsumerRecord<String, String>> readCommitted(String topic) {
    return read(topic, ends(topic, IsolationLevel.READ_COMMITTED));
  }

  private List<ConsumerRecord<String, String>> read(String topic, Map<TopicPartition, Long> ends) {
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    Properties properties = KafkaClients.consumer(server);
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(ends.keySet());
      consumer.seekToBeginning(ends.keySet());
      Limits.SERVER_ANSWERS
          .await("the end of " + topic)
          .until(
              () -> {
                consumer.poll(POLL).forEach(records::add);
                return ends.entrySet().stream()
                    .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
              });
    }
    return records;
  }

  /** Full names of the namespace's topics. */
  public List<String> topics() {
    return answer(admin.listTopics().names()).stream()
        .filter(name -> name.startsWith(namespace.prefix()))
        .sorted()
        .toList();
  }

  /** Deletes the namespace's topics and groups, and nothing else. */
  public void deleteNamespace() {
    answer(admin.deleteTopics(topics()).all());
    List<String> groups =
        answer(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
            .map(group -> group.groupId())
            .filter(name -> name.startsWith(namespace.prefix()))
            .toList();
    deleteGroups(groups);
  }

  private void deleteGroups(Collection<String> groups) {
    groups.forEach(this::expelMembers);
    answer(admin.deleteConsumerGroups(groups).all());
  }

  /** ClickHouse leaves its member behind, and with members a group can't be changed. */
  private void expelMembers(String group) {
    var described = answer(admin.describeConsumerGroups(List.of(group)).all()).get(group);
    if (!described.members().isEmpty()) {
      var everyone = new RemoveMembersFromConsumerGroupOptions();
      answer(admin.removeMembersFromConsumerGroup(group, everyone).all());
    }
  }

  private List<TopicPartition> partitions(String topic) {
    return answer(admin.describeTopics(List.of(topic)).allTopicNames())
        .get(topic)
        .partitions()
        .stream()
        .map(partition -> new TopicPartition(topic, partition.partition()))
        .toList();
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
  }

  private <T> T answer(KafkaFuture<T> future) {
    try {
      return future.get(Limits.SERVER_ANSWERS.duration().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | InterruptedException late) {
      throw new Trouble(
          "Kafka at " + server.address() + " does not answer.",
          "Is the lab still up? See ./dojo lab status.",
          late);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof org.apache.kafka.common.errors.TimeoutException) {
        throw new Trouble(
            "Kafka at " + server.address() + " can't be reached.",
            "Is the lab still up? See ./dojo lab status.",
            failed.getCause());
      }
      throw new Trouble(
          "Kafka refused: " + failed.getCause().getMessage(),
          "See the broker's log in the evidence folder.",
          failed.getCause());
    }
  }
}
