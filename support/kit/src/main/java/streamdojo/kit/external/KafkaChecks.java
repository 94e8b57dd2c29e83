package streamdojo.kit.external;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import streamdojo.kit.Trouble;

/**
 * Whether topics can be made in a cluster and written to, without making one.
 *
 * @param admin asks
 * @param progress takes lines for people
 */
record KafkaChecks(Admin admin, KafkaAsked asked, Consumer<String> progress) {
  private static final String MIN_INSYNC = "min.insync.replicas";
  private static final String AUTO_CREATE = "auto.create.topics.enable";

  /** The mark's topic: with the cluster's own number of replicas, and kept for ever. */
  static NewTopic mark(String topic) {
    return new NewTopic(topic, Optional.of(1), Optional.empty())
        .configs(Map.of("retention.ms", "-1"));
  }

  /**
   * Has the cluster say what it would do.
   *
   * @throws Trouble if it would refuse, would take no record, or makes topics that nobody wants
   */
  void creates(String topic) {
    makesNoneByItself();
    CreateTopicsResult would =
        admin.createTopics(List.of(mark(topic)), new CreateTopicsOptions().validateOnly(true));
    try {
      asked.of("create topics", would.all());
    } catch (Trouble refused) {
      if (refused.getCause() instanceof TopicExistsException) {
        return;
      }
      throw refused;
    }
    int replicas = asked.of("describe topics", would.replicationFactor(topic));
    ConfigEntry least = asked.of("describe topics", would.config(topic)).get(MIN_INSYNC);
    if (least != null && replicas < Integer.parseInt(least.value())) {
      throw new Trouble(
          "Kafka at %s gives a topic %d replica%s and wants %s in sync (%s): no record that waits for all acknowledgements would be taken."
              .formatted(
                  asked.address(), replicas, replicas == 1 ? "" : "s", least.value(), MIN_INSYNC),
          "Its admin has to raise default.replication.factor, or lower " + MIN_INSYNC + ".");
    }
  }

  /** A deleted topic would come back as soon as a client asks for it once more. */
  private void makesNoneByItself() {
    Collection<Node> nodes = asked.of("be asked", admin.describeCluster().nodes());
    String first = nodes.iterator().next().idString();
    ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, first);
    try {
      Config config =
          asked.of("describe brokers", admin.describeConfigs(List.of(broker)).all()).get(broker);
      ConfigEntry auto = config.get(AUTO_CREATE);
      if (auto != null && "true".equals(auto.value())) {
        throw new Trouble(
            "Kafka at %s makes topics by itself (%s): what is removed would come back."
                .formatted(asked.address(), AUTO_CREATE),
            "Its admin has to set " + AUTO_CREATE + "=false.");
      }
    } catch (Trouble refused) {
      if (!(refused.getCause() instanceof AuthorizationException)) {
        throw refused;
      }
      progress.accept(
          "Kafka at %s doesn't say whether it makes topics by itself; it is taken not to."
              .formatted(asked.address()));
    }
  }
}
