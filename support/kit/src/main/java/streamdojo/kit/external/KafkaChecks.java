package streamdojo.kit.external;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import streamdojo.kit.Trouble;

/**
 * Whether topics can be made in a cluster and written to, without making one.
 *
 * @param admin asks
 */
record KafkaChecks(Admin admin, KafkaAsked asked) {
  private static final String MIN_INSYNC = "min.insync.replicas";

  /** The mark's topic: with the cluster's own number of replicas, and kept for ever. */
  static NewTopic mark(String topic) {
    return new NewTopic(topic, Optional.of(1), Optional.empty())
        .configs(Map.of("retention.ms", "-1"));
  }

  /**
   * Has the cluster say what it would do.
   *
   * @throws Trouble if it would refuse, or would take no record
   */
  void creates(String topic) {
    // Not the mark's own name: that may be taken, and the others could be refused all the same.
    String another = topic + ".another";
    CreateTopicsResult would =
        admin.createTopics(List.of(mark(another)), new CreateTopicsOptions().validateOnly(true));
    asked.of("create topics", would.all());
    int replicas = asked.of("describe topics", would.replicationFactor(another));
    ConfigEntry least = asked.of("describe topics", would.config(another)).get(MIN_INSYNC);
    if (least != null && replicas < Integer.parseInt(least.value())) {
      throw new Trouble(
          "Kafka at %s gives a topic %d replica%s and wants %s in sync (%s): no record that waits for all acknowledgements would be taken."
              .formatted(
                  asked.address(), replicas, replicas == 1 ? "" : "s", least.value(), MIN_INSYNC),
          "Its admin has to raise default.replication.factor, or lower " + MIN_INSYNC + ".");
    }
  }
}
