package streamdojo.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.kit.lab.Server;

/** One lab through its life; in order, because each start of Kafka costs seconds. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LabWithKafkaTest {
  @TempDir static Path folder;
  private static LabProcess lab;
  private static Server kafka;

  @BeforeAll
  static void startKafkaAndASecondServer() throws IOException {
    lab = LabProcess.start(folder.resolve("labs/run-1"), List.of("kafka", "echo"), Map.of());
    Event up = lab.outcome();
    assertThat(up.is("up")).as("%s", up).isTrue();
    kafka = up.lab().server("kafka");
    assertThat(up.lab()).isEqualTo(lab.file());
  }

  @AfterAll
  static void end() throws Exception {
    lab.close();
  }

  @Test
  @Order(1)
  void keepsWhatIsProducedForThoseWhoKnowThePassword() throws Exception {
    assertThat(kafka.engine() + " " + kafka.version()).isEqualTo("Apache Kafka 4.3.0");
    try (Clients clients = new Clients(kafka)) {
      clients.createTopic("a");
      clients.produce("a", 1, 100);
      assertThat(clients.readAll("a", 100)).isEqualTo(100);
    }
  }

  @Test
  @Order(2)
  void refusesOthers() throws IOException {
    Map<String, Object> wrong = Clients.settings(kafka, "guess");
    try (Admin admin = Admin.create(wrong)) {
      assertThatThrownBy(() -> admin.describeCluster().nodes().get(10, TimeUnit.SECONDS))
          .hasCauseInstanceOf(SaslAuthenticationException.class);
    }
    assertThat(LabProcess.ask(lab.file().port(), new Request("guess", "down", null, null)).event())
        .isEqualTo("refused");
    assertThat(LabProcess.alive(kafka.pid())).isTrue();
  }

  @Test
  @Order(3)
  void isReadableByItsOwnerOnly() throws IOException {
    assertThat(mode(lab.home)).isEqualTo("rwx------");
    assertThat(mode(lab.home.resolve("lab.json"))).isEqualTo("rw-------");
    assertThat(ProcessHandle.of(kafka.pid()).orElseThrow().info().commandLine().orElse(""))
        .doesNotContain(kafka.password());
  }

  @Test
  @Order(4)
  void keepsDataAndPortOverAStop() throws Exception {
    assertThat(lab.ask("stop", "kafka").is("done")).isTrue();
    assertThat(LabProcess.alive(kafka.pid())).isFalse();
    assertThat(lab.file().server("kafka").pid()).isZero();
    Event again = lab.ask("start", "kafka");
    assertThat(again.lab().server("kafka").address()).as("%s", again).isEqualTo(kafka.address());
    try (Clients clients = new Clients(kafka)) {
      assertThat(clients.readAll("a", 100)).isEqualTo(100);
    }
  }

  @Test
  @Order(5)
  void keepsAcknowledgedRecordsOverAKill() throws Exception {
    try (Clients clients = new Clients(kafka)) {
      clients.produce("a", 1, 400);
      assertThat(lab.ask("kill", "kafka").is("done")).isTrue();
      assertThat(lab.ask("start", "kafka").is("done")).isTrue();
      assertThat(clients.readAll("a", 500)).isEqualTo(500);
    }
  }

  @Test
  @Order(6)
  void noticesAServerThatDies() throws Exception {
    long pid = lab.file().server("echo").pid();
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> lab.file().server("echo").pid() == 0);
    Event status = lab.ask("status", null);
    assertThat(status.servers())
        .extracting(ServerStatus::name, ServerStatus::state)
        .containsExactly(tuple("echo", "died"), tuple("kafka", "up"));
    assertThat(status.servers().get(0).log()).contains("A library that prints.");
    assertThat(status.servers().get(1).memory()).isGreaterThan(50L << 20);
    assertThat(lab.ask("start", "echo").lab().server("echo").pid()).isNotZero();
  }

  @Test
  @Order(7)
  void leavesNothingWhenTheSupervisorIsKilled() throws IOException {
    List<Long> pids = lab.file().servers().values().stream().map(Server::pid).toList();
    assertThat(pids).hasSize(2).allMatch(LabProcess::alive);
    lab.process.destroyForcibly();
    lab.awaitNothingLeft(pids);
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
