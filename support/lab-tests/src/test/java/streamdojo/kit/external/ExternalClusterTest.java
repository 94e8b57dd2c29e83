package streamdojo.kit.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.kit.Limits;
import streamdojo.kit.Namespace;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.port.KafkaPort;

/** A cluster as companies run it: three brokers, TLS, SCRAM, ACLs. Nothing is left of a refusal. */
@Order(Integer.MAX_VALUE - 2)
class ExternalClusterTest {
  private static final Set<String> KAFKA = Set.of("kafka");

  @TempDir static Path folder;
  private static ClusterProcess cluster;
  private List<String> before;

  @BeforeAll
  static void start() throws Exception {
    cluster = ClusterProcess.start(folder);
  }

  @AfterAll
  static void end() throws Exception {
    cluster.close();
  }

  @BeforeEach
  void list() throws Exception {
    before = cluster.list();
  }

  @AfterEach
  void nothingIsLeft() {
    // Of a topic that is deleted, each broker hears for itself.
    Limits.SERVER_ANSWERS
        .await("all brokers to know what was deleted")
        .untilAsserted(() -> assertThat(ours(cluster.list())).isEqualTo(ours(before)));
  }

  /** Kafka makes its own topics when somebody first wants them. */
  private static List<String> ours(List<String> things) {
    return things.stream().filter(thing -> !thing.startsWith("topic __")).toList();
  }

  @Test
  void takesALearnerWithTheRightsThatThePageAsksFor() throws Exception {
    ExternalLab external = lab("anna", "anna", Map.of());
    Lab lab = external.open(KAFKA);
    Namespace namespace = lab.fresh("s");
    try (KafkaPort port = new KafkaPort(lab.server("kafka"), namespace);
        var producer = port.producer("t")) {
      port.createTopics(3, "shadow");
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(namespace.topic("shadow"), "a"));
      producer.commitTransaction();
      assertThat(port.records().all(namespace.topic("shadow"))).hasSize(1);
    }
    assertThat(external.clean(false)).hasSize(2);
  }

  @Test
  void refusesOneWhoMayMakeNoTopics() {
    refuses("ben", "ben", Map.of(), "doesn't let this principal create topics");
    refuses("carl", "anna", Map.of(), "doesn't let this principal create topics");
  }

  @Test
  void saysThatALoginIsWrongWithoutRepeatingIt() {
    String wrong =
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"anna\""
            + " password=\"gu3ss\";";
    assertThatThrownBy(
            () -> lab("anna", "anna", Map.of("kafka.sasl.jaas.config", wrong)).open(KAFKA))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("doesn't let us in")
        .hasMessageNotContaining("gu3ss");
  }

  @Test
  void saysThatACertificateIsNotTrusted() {
    // The store of the authorities that Java itself trusts doesn't have the cluster's.
    Map<String, String> wrong =
        Map.of("kafka.ssl.truststore.location", "", "kafka.ssl.truststore.password", "");
    refuses("anna", "anna", wrong, "TLS handshake");
  }

  @Test
  void saysThatATruststoreIsMissing() {
    Map<String, String> wrong = Map.of("kafka.ssl.truststore.location", "nowhere.p12");
    refuses("anna", "anna", wrong, "can be made with these settings: nowhere.p12");
  }

  @Test
  void saysThatAPortSpeaksTlsBeforeAClientComes() {
    Map<String, String> plain = Map.of("kafka.security.protocol", "SASL_PLAINTEXT");
    refuses("anna", "anna", plain, "speaks TLS");
  }

  private static void refuses(
      String name, String login, Map<String, String> otherwise, String why) {
    assertThatThrownBy(() -> lab(name, login, otherwise).open(KAFKA))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining(why);
  }

  private static ExternalLab lab(String name, String login, Map<String, String> otherwise)
      throws Exception {
    return new ExternalLab(cluster.handedOut(login, otherwise), name, Given.ANNA, line -> {});
  }
}
