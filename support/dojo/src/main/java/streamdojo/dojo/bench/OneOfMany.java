package streamdojo.dojo.bench;

import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import streamdojo.kit.Namespace;
import streamdojo.kit.Trouble;
import streamdojo.kit.external.ExternalLab;
import streamdojo.kit.external.ExternalSettings;
import streamdojo.kit.external.Owner;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.port.KafkaPort;

/**
 * A learner among others on the same Kafka, with a topic that nobody else has to do with.
 *
 * @param name that the learner's namespaces begin with
 * @param external the servers as this learner was given them
 * @param lab the same, opened
 */
record OneOfMany(String name, ExternalLab external, Lab lab) {
  private static final String OWN = "_kept";
  private static final int RECORDS = 3;

  /** Takes a namespace, and puts records on a topic there. */
  static OneOfMany comes(ExternalSettings given, int number) {
    String name = "learner" + number;
    Owner owner = new Owner(name + "@bench", "" + ProcessHandle.current().pid());
    ExternalLab external = new ExternalLab(given, name, owner, line -> {});
    OneOfMany one = new OneOfMany(name, external, external.open(Set.of("kafka")));
    try (KafkaPort kafka = one.kafka();
        KafkaProducer<String, String> producer = kafka.producer()) {
      kafka.createTopics(1, "topic");
      for (int record = 0; record < RECORDS; record++) {
        producer.send(new ProducerRecord<>(one.topic(), name));
      }
      producer.flush();
    }
    return one;
  }

  /**
   * Looks at the topic, and at what else there is of the namespace.
   *
   * @throws Trouble if anything was touched, or is left of what was judged
   */
  void untouched() {
    try (KafkaPort kafka = kafka()) {
      long own = kafka.records().all(topic()).stream().filter(r -> r.value().equals(name)).count();
      if (own != RECORDS) {
        throw touched("has %d of its %d records".formatted(own, RECORDS));
      }
    }
    List<String> removed = external.clean(false);
    // The topic and the mark.
    if (removed.size() != 2) {
      throw touched("still had " + removed);
    }
  }

  /** Leaves nothing, whatever happened. */
  void goes() {
    external.clean(false);
  }

  private Trouble touched(String what) {
    return new Trouble(
        "The namespace " + name + " " + what + ": another one was at it.",
        "Namespaces are not kept apart; look who made what.");
  }

  private KafkaPort kafka() {
    return new KafkaPort(lab.server("kafka"), new Namespace(name + OWN));
  }

  private String topic() {
    return new Namespace(name + OWN).topic("topic");
  }
}
