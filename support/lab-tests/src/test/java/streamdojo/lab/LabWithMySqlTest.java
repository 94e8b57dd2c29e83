package streamdojo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import streamdojo.documents.OfDocuments;

/** MySQL as a process of the kit's own, and the engine below it. */
@Order(4)
@OfDocuments({"slow-data", "fomo", "two-generals", "split-sources"})
class LabWithMySqlTest extends MySqlTests {
  @Override
  LabProcess start(Path home) throws Exception {
    return LabProcess.start(home, List.of("mysql"), Map.of());
  }

  @Test
  @Order(0)
  void saysWhatItReallyIs() throws Exception {
    assertThat(mysql.engine() + " " + mysql.version()).isEqualTo("MariaDB 11.4.5");
    assertThat(processes()).hasSize(2);
  }

  @Test
  @Order(0)
  void leavesNoFileWithThePassword() throws Exception {
    try (Stream<Path> files = Files.list(lab.home.resolve("mysql"))) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("data");
    }
  }

  @Test
  @Order(5)
  void isSeenToHaveDiedWhenTheEngineDies() throws Exception {
    List<Long> pids = processes();
    ProcessHandle.of(pids.get(1)).orElseThrow().destroyForcibly();
    lab.awaitGone(pids);
    assertThat(lab.ask("status", null).servers().get(0).state()).isEqualTo("died");
    assertThat(lab.ask("start", "mysql").is("done")).isTrue();
    assertThat(lab.ask("status", null).servers().get(0).memory()).isGreaterThan(100L << 20);
  }

  @Test
  @Order(6)
  void leavesNothingWhenItsProcessOrTheSupervisorIsKilled() throws Exception {
    List<Long> pids = processes();
    ProcessHandle.of(pids.get(0)).orElseThrow().destroyForcibly();
    lab.awaitGone(pids);
    assertThat(lab.ask("start", "mysql").is("done")).isTrue();
    pids = processes();
    lab.process.destroyForcibly();
    lab.awaitNothingLeft(pids);
  }
}
