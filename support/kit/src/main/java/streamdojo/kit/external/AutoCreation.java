package streamdojo.kit.external;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.KafkaClients;

/** Whether a cluster makes a topic as soon as somebody asks for it: what is removed comes back. */
record AutoCreation(Server kafka, Admin admin, KafkaAsked asked) {
  private static final String SETTING = "auto.create.topics.enable";

  /**
   * Reads the brokers' settings.
   *
   * @param progress hears of it if this principal may not
   * @throws Trouble if one of them makes topics
   */
  void read(Consumer<String> progress) {
    List<ConfigResource> brokers =
        asked.of("be asked", admin.describeCluster().nodes()).stream()
            .map(node -> new ConfigResource(ConfigResource.Type.BROKER, node.idString()))
            .toList();
    try {
      asked.of("describe brokers", admin.describeConfigs(brokers).all()).values().stream()
          .map(config -> config.get(SETTING))
          .filter(Objects::nonNull)
          .filter(setting -> "true".equals(setting.value()))
          .forEach(
              on -> {
                throw trouble();
              });
    } catch (Trouble refused) {
      if (!(refused.getCause() instanceof AuthorizationException)) {
        throw refused;
      }
      progress.accept(
          "Kafka at %s doesn't say whether it makes topics by itself; the first run tries it."
              .formatted(asked.address()));
    }
  }

  /** Asks for a topic that isn't there, as a client does that was not told better. */
  void ask(String topic) {
    Properties properties = KafkaClients.common(kafka);
    properties.put("allow.auto.create.topics", true);
    StringDeserializer text = new StringDeserializer();
    try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(properties, text, text)) {
      consumer.partitionsFor(topic, Duration.ofMillis(Limits.SERVER_ANSWERS.duration().toMillis()));
    } catch (KafkaException refused) {
      // Then it makes none, and whatever else is wrong comes to light at the next request.
    }
  }

  /**
   * Looks whether it is there now; so late that other topics were made meanwhile. If so, it goes.
   *
   * @throws Trouble if it was there
   */
  void came(String topic) {
    if (asked.topics(admin).contains(topic)) {
      asked.delete(admin, topic);
      throw trouble();
    }
  }

  private Trouble trouble() {
    return new Trouble(
        "Kafka at %s makes topics by itself (%s): what is removed would come back."
            .formatted(asked.address(), SETTING),
        "Its admin has to set " + SETTING + "=false.");
  }
}
