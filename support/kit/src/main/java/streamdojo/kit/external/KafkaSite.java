package streamdojo.kit.external;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import streamdojo.kit.Limits;
import streamdojo.kit.Namespace;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.KafkaClients;
import streamdojo.kit.port.KafkaPort;

/** A cluster of Kafka: the namespaces' topics and groups. The mark is a record on a topic. */
final class KafkaSite implements MarkedSite {
  private final Server kafka;
  private final String name;
  private final Admin admin;
  private final KafkaAsked asked;
  private final Consumer<String> progress;

  /** Knocks, and asks nothing yet. */
  KafkaSite(Server kafka, String name, ExternalSettings settings, Consumer<String> progress) {
    this.kafka = kafka;
    this.name = name;
    this.asked = new KafkaAsked(kafka.address(), name, settings);
    this.progress = progress;
    Map<String, String> clients = kafka.settings();
    String protocol = clients.getOrDefault("security.protocol", "");
    new KafkaDoor(kafka.address(), protocol, settings.source()).knock();
    try {
      this.admin = Admin.create(KafkaClients.common(kafka));
    } catch (KafkaException wrong) {
      throw asked.unfit(wrong);
    }
  }

  @Override
  public String title() {
    return "Kafka at " + kafka.address();
  }

  @Override
  public Server look(Set<String> needs) {
    String cluster = asked.of("be asked", admin.describeCluster().clusterId());
    if (needs.contains(kafka.name())) {
      auto().read(progress);
      new KafkaChecks(admin, asked).creates(topic());
    }
    return Described.as(kafka, kafka.engine(), "cluster " + cluster);
  }

  @Override
  public List<String> things() {
    List<String> things = new ArrayList<>();
    topics().forEach(topic -> things.add("topic " + topic));
    groups().forEach(group -> things.add("group " + group));
    return things;
  }

  @Override
  public void clean() {
    Set<String> namespaces = new TreeSet<>();
    Stream.concat(topics().stream(), groups().stream())
        .map(full -> full.substring(0, full.indexOf('.')))
        .forEach(namespaces::add);
    namespaces.forEach(this::remove);
  }

  /** Removes one namespace's topics and groups. */
  void remove(String namespace) {
    try (KafkaPort port = new KafkaPort(kafka, new Namespace(namespace))) {
      port.deleteNamespace();
    }
  }

  @Override
  public Optional<Owner> owner() {
    if (!asked.topics(admin).contains(topic())) {
      return Optional.empty();
    }
    try (KafkaPort port = new KafkaPort(kafka, new Namespace(name))) {
      List<ConsumerRecord<String, String>> records = port.records().all(topic());
      // One without a record is somebody's who came a moment ago, or was killed at it.
      return Optional.of(Owner.read(records.isEmpty() ? "nobody" : records.get(0).value()));
    }
  }

  @Override
  public void mark(Owner owner) {
    String another = topic() + ".asked";
    auto().ask(another);
    try {
      asked.of("create topics", admin.createTopics(List.of(KafkaChecks.mark(topic()))).all());
    } catch (Trouble refused) {
      if (refused.getCause() instanceof TopicExistsException) {
        throw new Trouble(
            "The namespace " + name + " at " + title() + " was taken by somebody else just now.",
            "Start again; or take another name: " + LearnersName.CHOICE + "=…",
            refused);
      }
      throw refused;
    }
    try (KafkaPort port = new KafkaPort(kafka, new Namespace(name));
        KafkaProducer<String, String> producer = port.producer()) {
      producer
          .send(new ProducerRecord<>(topic(), name, owner.mark()))
          .get(Limits.SERVER_ANSWERS.duration().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      unmark();
      throw asked.trouble("write to topics", failed.getCause());
    } catch (TimeoutException | InterruptedException late) {
      unmark();
      throw asked.trouble("write to topics", late);
    }
    try {
      auto().came(another);
    } catch (Trouble itself) {
      unmark();
      throw itself;
    }
  }

  @Override
  public void unmark() {
    asked.delete(admin, topic());
  }

  private AutoCreation auto() {
    return new AutoCreation(kafka, admin, asked);
  }

  /** The mark's. */
  String topic() {
    return name + MARK;
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
  }

  private List<String> topics() {
    return asked.topics(admin).stream().filter(this::below).sorted().toList();
  }

  private List<String> groups() {
    return asked
        .of("list groups", admin.listGroups(ListGroupsOptions.forConsumerGroups()).all())
        .stream()
        .map(group -> group.groupId())
        .filter(this::below)
        .sorted()
        .toList();
  }

  private boolean below(String full) {
    return full.startsWith(name + "_") && full.contains(".");
  }
}
