package streamdojo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import streamdojo.kit.docker.DockerEngine;
import streamdojo.kit.lab.Server;

/**
 * One lab in containers through its life, with whatever images are here. Needs a Docker engine:
 * {@code .ci/containers} runs it, {@code mvn verify} does not.
 */
@Tag("docker")
@Isolated("it counts what the engine has")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LabInContainersTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir static Path folder;
  private static DockerEngine engine;
  private static LabProcess lab;
  private static Server kafka;

  @BeforeAll
  static void startKafkaInAContainerAndASecondServer() throws Exception {
    engine = DockerEngine.find();
    // What a lab left that nobody can clean up any more: its owner's number may be in use again.
    long me = ProcessHandle.current().pid();
    engine.createNetwork("dojo-left", new Owner(Owner.me().machine(), me, 1).labels());
    engine.createNetwork("dojo-alive", Owner.me().labels());
    lab = LabProcess.inContainers(folder.resolve("labs/run-1"), List.of("kafka", "echo"));
    Event up = lab.outcome();
    assertThat(up.is("up")).as("%s", up).isTrue();
    kafka = up.lab().server("kafka");
  }

  @AfterAll
  static void end() throws Exception {
    lab.close();
    engine.removeNetwork("dojo-alive");
  }

  @Test
  @Order(1)
  void sweepsWhatTheDeadHaveLeftAndNothingElse() {
    assertThat(networks()).noneMatch(one -> one.labels().containsValue("1"));
    assertThat(networks()).hasSize(2);
  }

  @Test
  @Order(2)
  void saysWhatItIs() throws Exception {
    assertThat(kafka.kind()).isEqualTo("container");
    assertThat(kafka.version()).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(kafka.within()).isEqualTo("kafka:19092");
    assertThat(lab.file().server("echo").kind()).isEqualTo("embedded");
    assertThat(lab.ask("status", null).servers()).allMatch(is -> is.memory() > 10L << 20);
  }

  @Test
  @Order(3)
  void keepsDataAndPortOverAStop() throws Exception {
    try (Clients clients = new Clients(kafka)) {
      clients.createTopic("a");
      clients.produce("a", 1, 100);
    }
    assertThat(lab.ask("stop", "kafka").is("done")).isTrue();
    assertThat(lab.file().server("kafka").pid()).isZero();
    Event again = lab.ask("start", "kafka");
    assertThat(again.lab().server("kafka").address()).as("%s", again).isEqualTo(kafka.address());
    try (Clients clients = new Clients(kafka)) {
      assertThat(clients.readAll("a", 100)).isEqualTo(100);
    }
  }

  @Test
  @Order(4)
  void keepsAcknowledgedRecordsOverAKill() throws Exception {
    try (Clients clients = new Clients(kafka)) {
      clients.produce("a", 1, 400);
      assertThat(lab.ask("kill", "kafka").is("done")).isTrue();
      assertThat(lab.ask("start", "kafka").is("done")).isTrue();
      assertThat(clients.readAll("a", 500)).isEqualTo(500);
    }
  }

  @Test
  @Order(5)
  void noticesAContainerThatDies() throws Exception {
    engine.kill(containers().get(0).id());
    awaitDeath();
    ServerStatus died =
        lab.ask("status", null).servers().stream()
            .filter(is -> is.name().equals("kafka"))
            .findFirst()
            .orElseThrow();
    assertThat(died.state()).isEqualTo("died");
    assertThat(died.log()).anyMatch(line -> line.contains("The container ended with code 137"));
    assertThat(lab.ask("start", "kafka").lab().server("kafka").pid()).isNotZero();
  }

  @Test
  @Order(6)
  void endsAContainerWhoseProcessDies() throws Exception {
    ProcessHandle.of(lab.file().server("kafka").pid()).orElseThrow().destroyForcibly();
    awaitDeath();
    assertThat(lab.ask("start", "kafka").lab().server("kafka").pid()).isNotZero();
  }

  @Test
  @Order(7)
  void leavesNothingWhenTheSupervisorIsKilled() {
    lab.process.destroyForcibly();
    Awaitility.await()
        .atMost(LIMIT)
        .until(() -> containers().isEmpty() && networks().size() == 1 && !Files.exists(lab.home));
  }

  private static void awaitDeath() {
    Awaitility.await().atMost(LIMIT).until(() -> lab.file().server("kafka").pid() == 0);
  }

  private static List<DockerEngine.Labelled> containers() {
    return engine.containers(Owner.LABEL);
  }

  private static List<DockerEngine.Labelled> networks() {
    return engine.networks(Owner.LABEL);
  }
}
