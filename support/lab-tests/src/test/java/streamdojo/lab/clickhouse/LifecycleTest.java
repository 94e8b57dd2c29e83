package streamdojo.lab.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.documents.OfDocuments;

@OfDocuments("shadow")
class LifecycleTest {
  @TempDir Path folder;

  @Test
  void stopsStartsAgainAndEndsWithItsOwner() throws Exception {
    Path home = folder.resolve("home");
    TestServer server = TestServer.start(home, TestServer.freePort());
    assertThat(server.lastEvent().get("event").asText()).isEqualTo("ready");
    assertThat(server.lastEvent().get("engine").asText()).isEqualTo("ClickHouse (chDB library)");
    assertThat(server.lastEvent().get("version").asText()).startsWith("26.7.");
    server.ask("default", "CREATE TABLE kept (a UInt8) ENGINE = MergeTree ORDER BY a");
    server.ask("default", "INSERT INTO kept VALUES (1)");

    // SIGTERM in the middle of a query that would take for ever.
    CompletableFuture<Void> endless =
        CompletableFuture.runAsync(
            () -> quietly(server, "SELECT count() FROM numbers(1e15)"), TestServer.THREADS);
    server.ask("default", "SELECT 1");
    // By its handle: Process.destroy would close the lifeline as well.
    server.process.toHandle().destroy();
    assertThat(server.process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(server.process.exitValue()).as("128 + SIGTERM").isEqualTo(143);
    endless.get(10, TimeUnit.SECONDS);
    assertThat(home).exists();

    TestServer again = TestServer.start(home, server.port);
    assertThat(again.ask("default", "SELECT a FROM kept")).isEqualTo("1");
    again.letGo();
    assertThat(again.process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(again.process.exitValue()).isZero();
    assertThat(home).doesNotExist();
  }

  @Test
  void saysThatItsPortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      TestServer server = TestServer.start(folder.resolve("home"), taken.getLocalPort());
      assertThat(server.lastEvent().get("event").asText()).isEqualTo("failed");
      assertThat(server.lastEvent().get("reason").asText()).isEqualTo("port-taken");
      assertThat(server.process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(server.process.exitValue()).isEqualTo(1);
    }
  }

  private static void quietly(TestServer server, String sql) {
    try {
      server.ask("default", sql);
    } catch (Exception expected) {
      // The server goes away below it.
    }
  }
}
