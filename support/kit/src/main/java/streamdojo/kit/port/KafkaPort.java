package streamdojo.kit.port;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import streamdojo.kit.Namespace;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;

/** Kafka as one namespace sees it. Not for several threads, save the clients it hands out. */
public final class KafkaPort implements AutoCloseable {
  private final Server server;
  private final Namespace namespace;
  private final Admin admin;
  private final KafkaAnswers answers;
  private final KafkaGroups groups;
  private final KafkaRecords records;

  /** Opens an admin client; the first question finds out whether Kafka is there. */
  public KafkaPort(Server server, Namespace namespace) {
    this.server = server;
    this.namespace = namespace;
    this.admin = Admin.create(KafkaClients.common(server));
    this.answers = new KafkaAnswers(server.address());
    this.groups = new KafkaGroups(admin, answers, namespace);
    this.records = new KafkaRecords(server, admin, answers);
  }

  /** The namespace's consumer groups. */
  public KafkaGroups groups() {
    return groups;
  }

  /** What is on topics. */
  public KafkaRecords records() {
    return records;
  }

  /**
   * Creates topics of the namespace, and waits until they can be written to. They have one replica
   * each; in a cluster that was given from outside as many as that gives a topic by itself.
   */
  public void createTopics(int partitions, String... topics) {
    List<NewTopic> wanted =
        Arrays.stream(topics)
            .map(topic -> new NewTopic(namespace.topic(topic), Optional.of(partitions), replicas()))
            .map(
                topic ->
                    topic.configs(Map.of("max.message.bytes", "" + KafkaClients.MESSAGE_BYTES)))
            .toList();
    FreshTopics.create(admin, server.address(), wanted);
  }

  private Optional<Short> replicas() {
    return server.external() ? Optional.empty() : Optional.of((short) 1);
  }

  /** Where Kafka is and who we are, for who makes clients of his own. */
  public Properties clients() {
    return KafkaClients.common(server);
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

  /** The same, for values that are no texts. */
  public <V> KafkaProducer<String, V> patientProducer(Serializer<V> values) {
    return new KafkaProducer<>(
        KafkaClients.patientProducer(server), new StringSerializer(), values);
  }

  /** A producer for transactions, not yet initialised. */
  public KafkaProducer<String, String> producer(String transactionalId) {
    return producer(transactionalId, new StringSerializer());
  }

  /** The same, for values that are no texts. */
  public <V> KafkaProducer<String, V> producer(String transactionalId, Serializer<V> values) {
    // One that gives up while the broker is away, and begins anew, may leave offsets behind that
    // the broker holds for pending: then nobody can read on.
    Properties properties = KafkaClients.patientProducer(server);
    properties.put("transactional.id", namespace.group(transactionalId));
    return new KafkaProducer<>(properties, new StringSerializer(), values);
  }

  /**
   * Checks that topics are there.
   *
   * @param topics full names
   * @throws Trouble that names the first one that is missing
   */
  public void require(String... topics) {
    Set<String> there = answers.of(admin.listTopics().names());
    for (String topic : topics) {
      if (!there.contains(topic)) {
        throw new Trouble("The topic " + topic + " is missing.", "Create it, then start again.");
      }
    }
  }

  /** Full names of the namespace's topics. */
  public List<String> topics() {
    return answers.of(admin.listTopics().names()).stream()
        .filter(name -> name.startsWith(namespace.prefix()))
        .sorted()
        .toList();
  }

  /** Deletes the namespace's topics and groups, and nothing else. */
  public void deleteNamespace() {
    List<String> deleted = topics();
    answers.of(admin.deleteTopics(deleted).all());
    DeletedTopics.awaitGone(deleted, this::topics);
    groups.delete();
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
  }
}
