package streamdojo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.kit.lab.Server;

/** Labs that can't start, that are taken down, and that find what others left. */
class LabThatFailsTest {
  @TempDir Path folder;

  @Test
  void namesThePortThatSomebodyElseHas() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        LabProcess lab = start("run-1", List.of("kafka"), Map.of("kafka", other.getLocalPort()))) {
      Event failed = lab.outcome();
      assertThat(failed.happened())
          .contains("Port " + other.getLocalPort() + " for Kafka is taken");
      assertThat(failed.next()).contains("--kafka-port");
      if (Files.isDirectory(Path.of("/proc/self/fd"))) {
        assertThat(failed.next()).contains("process " + ProcessHandle.current().pid());
      }
      awaitExit(lab, 1);
      assertThat(lab.home).doesNotExist();
    }
  }

  @Test
  void namesThePortThatWasTakenWhileTheServerStarted() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        LabProcess lab =
            start("run-1", List.of("hurried"), Map.of("hurried", other.getLocalPort()))) {
      Event failed = lab.outcome();
      assertThat(failed.happened()).contains("Port " + other.getLocalPort() + " for Echo is taken");
      assertThat(failed.next()).contains("--hurried-port");
      awaitExit(lab, 1);
    }
  }

  @Test
  void saysWhatTheServerSaidAndTakesTheOthersDown() throws Exception {
    try (LabProcess lab = start("run-1", List.of("echo", "broken"), Map.of())) {
      Event failed = lab.outcome();
      assertThat(failed.happened()).contains("The moon is in the wrong place.");
      assertThat(failed.next()).isEqualTo("Wait for a week.");
      assertThat(failed.server()).isEqualTo("broken");
      assertThat(failed.log()).isNotEmpty();
      assertThat(Path.of(failed.logFile())).content().contains("A library that prints.");
      awaitExit(lab, 1);
      assertThat(lab.home).doesNotExist();
    }
  }

  @Test
  void endsWhenToldToWhenTerminatedAndWhenItsOwnerIsGone() throws Exception {
    try (LabProcess told = start("run-1", List.of("echo"), Map.of());
        LabProcess terminated = start("run-2", List.of("echo"), Map.of());
        LabProcess alone = start("run-3", List.of("echo"), Map.of())) {
      List<Long> pids = List.of(echo(told), echo(terminated), echo(alone));
      assertThat(told.ask("down", null).is("done")).isTrue();
      assertThat(told.home).doesNotExist();
      terminated.process.destroy();
      alone.process.getOutputStream().close();
      told.awaitNothingLeft(pids.subList(0, 1));
      terminated.awaitNothingLeft(pids.subList(1, 2));
      alone.awaitNothingLeft(pids.subList(2, 3));
    }
  }

  @Test
  void clearsAwayWhatDeadLabsLeftAndNothingElse() throws Exception {
    Path leftover = Files.createDirectories(folder.resolve("labs/run-7/kafka"));
    Files.writeString(leftover.resolveSibling("pid"), "1\n");
    try (LabProcess first = start("shared", List.of("echo"), Map.of())) {
      echo(first);
      assertThat(leftover.getParent()).doesNotExist();
      try (LabProcess second = start("shared", List.of("echo"), Map.of())) {
        assertThat(second.outcome().reason()).isEqualTo(Event.BUSY);
      }
      assertThat(first.ask("status", null).is("status")).isTrue();
    }
  }

  private LabProcess start(String name, List<String> servers, Map<String, Integer> ports)
      throws IOException {
    return LabProcess.start(folder.resolve("labs").resolve(name), servers, ports);
  }

  private static long echo(LabProcess lab) throws IOException {
    Server echo = lab.outcome().lab().server("echo");
    assertThat(LabProcess.alive(echo.pid())).isTrue();
    return echo.pid();
  }

  private static void awaitExit(LabProcess lab, int code) throws InterruptedException {
    assertThat(lab.process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(lab.process.exitValue()).isEqualTo(code);
  }
}
