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
  private static final String VAIN =
      "no record that waits for all acknowledgements would be taken.";

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
    int wanted = least == null ? 1 : Integer.parseInt(least.value());
    if (replicas < wanted) {
      throw new Trouble(
          "Kafka at %s gives a topic %s and wants %d in sync (%s): %s"
              .formatted(asked.address(), count(replicas, "replica"), wanted, MIN_INSYNC, VAIN),
          "Its admin has to raise default.replication.factor, or lower " + MIN_INSYNC + ".");
    }
    int up = asked.of("be asked", admin.describeCluster().nodes()).size();
    if (up < wanted) {
      throw new Trouble(
          "Kafka at %s has %s up and wants %d replicas in sync (%s): %s"
              .formatted(asked.address(), count(up, "broker"), wanted, MIN_INSYNC, VAIN),
          "Its admin has to start the brokers that are down.");
    }
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
