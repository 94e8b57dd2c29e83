package streamdojo.kit.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.kit.Limits;
import streamdojo.kit.Namespace;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.port.KafkaClients;
import streamdojo.kit.port.KafkaPort;
import streamdojo.lab.LabProcess;

/** A Kafka that isn't ours, with a login, shared with others. */
class ExternalKafkaTest {
  private static final Set<String> KAFKA = Set.of("kafka");

  @TempDir static Path folder;
  private static LabProcess process;
  private static Lab embedded;
  private static Admin admin;

  @BeforeAll
  static void start() throws Exception {
    process = LabProcess.start(folder.resolve("labs/run-1"), List.of("kafka"), Map.of());
    embedded = process.up();
    admin = Admin.create(KafkaClients.common(embedded.server("kafka")));
  }

  @AfterAll
  static void end() {
    admin.close();
    process.close();
  }

  @Test
  void removesTheNamespacesThingsAndNothingElse() throws Exception {
    try (KafkaPort others = new KafkaPort(embedded.server("kafka"), new Namespace("annab_s1"))) {
      others.createTopics(1, "theirs");
      Set<String> before = topics();
      ExternalLab external = Given.from(embedded).lab("anna", Given.ANNA);
      Lab lab = external.open(KAFKA);
      Namespace namespace = lab.fresh("s");
      assertThat(namespace.name()).startsWith("anna_s");
      try (KafkaPort ours = new KafkaPort(lab.server("kafka"), namespace);
          var producer = ours.producer()) {
        ours.createTopics(3, "shadow");
        producer.send(new ProducerRecord<>(namespace.topic("shadow"), "a")).get();
        assertThat(ours.records().all(namespace.topic("shadow"))).hasSize(1);
        try (var consumer = ours.consumer("g")) {
          consumer.subscribe(List.of(namespace.topic("shadow")));
          Limits.SERVER_ANSWERS
              .await("a record")
              .until(() -> !consumer.poll(Duration.ofMillis(100)).isEmpty());
          consumer.commitSync();
        }
      }
      assertThat(external.clean(false))
          .containsExactly(
              "kafka: topic " + namespace.topic("shadow"),
              "kafka: group " + namespace.group("g"),
              "Kafka at " + embedded.server("kafka").address() + ": the mark of anna");
      assertThat(topics()).isEqualTo(before);
      assertThat(external.clean(false)).isEmpty();
      others.deleteNamespace();
    }
  }

  @Test
  void leavesASomebodyElsesNamespaceAlone() throws Exception {
    Given given = Given.from(embedded);
    given.lab("bob", new Owner("bob@desk", "2")).open(KAFKA);
    Set<String> before = topics();
    ExternalLab anna = given.lab("bob", Given.ANNA);
    assertThatThrownBy(() -> anna.open(KAFKA))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("belongs to bob@desk, not to you (anna@laptop)");
    assertThatThrownBy(() -> anna.clean(true)).hasMessageContaining("belongs to bob@desk");
    assertThat(topics()).isEqualTo(before);
    given.lab("bob", new Owner("bob@desk", "2")).clean(false);
  }

  @Test
  void takesOverWhatAnotherCloneOfTheSameUserHasLeft() throws Exception {
    Given given = Given.from(embedded);
    given.lab("carl", new Owner("carl@desk", "1")).open(KAFKA);
    ExternalLab again = given.lab("carl", new Owner("carl@desk", "2"));
    assertThatThrownBy(() -> again.open(KAFKA)).hasMessageContaining("another clone of yours");
    assertThatThrownBy(() -> again.clean(false)).hasMessageContaining("another clone of yours");
    assertThat(again.clean(true)).hasSize(1);
    assertThat(topics()).noneMatch(topic -> topic.startsWith("carl"));
  }

  @Test
  void leavesThingsAloneThatNobodyHasMarked() throws Exception {
    try (KafkaPort others = new KafkaPort(embedded.server("kafka"), new Namespace("dora_s1"))) {
      others.createTopics(1, "theirs");
      ExternalLab dora = Given.from(embedded).lab("dora", Given.ANNA);
      assertThatThrownBy(() -> dora.open(KAFKA))
          .hasMessageContaining("topic dora_s1.theirs under the name dora, with no mark");
      assertThat(topics()).contains("dora_s1.theirs").doesNotContain("dora_owner");
      others.deleteNamespace();
    }
  }

  @Test
  void saysThatALoginIsWrongWithoutRepeatingIt() {
    ExternalLab external = Given.from(embedded).kafkaLogin("dojo", "gu3ss").lab("anna", Given.ANNA);
    assertThatThrownBy(() -> external.open(KAFKA))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("doesn't let us in")
        .hasMessageNotContaining("gu3ss");
  }

  @Test
  void refusesAClusterThatWantsMoreReplicasInSyncThanItGives() throws Exception {
    ExternalLab external = Given.from(embedded).lab("emil", Given.ANNA);
    wantsInSync(2);
    try {
      assertThatThrownBy(() -> external.open(KAFKA))
          .isInstanceOf(Trouble.class)
          .hasMessageContaining("gives a topic 1 replica and wants 2 in sync");
      assertThat(topics()).noneMatch(topic -> topic.startsWith("emil"));
    } finally {
      wantsInSync(1);
    }
  }

  private static void wantsInSync(int replicas) throws Exception {
    ConfigResource all = new ConfigResource(ConfigResource.Type.BROKER, "");
    var op =
        new AlterConfigOp(
            new ConfigEntry("min.insync.replicas", "" + replicas), AlterConfigOp.OpType.SET);
    admin.incrementalAlterConfigs(Map.of(all, List.of(op))).all().get();
  }

  private static Set<String> topics() throws Exception {
    return new TreeSet<>(admin.listTopics().names().get());
  }
}
