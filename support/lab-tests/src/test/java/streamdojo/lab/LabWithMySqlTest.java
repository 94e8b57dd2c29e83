package streamdojo.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.kit.Namespace;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.MySqlPort;

/** One lab through its life; in order, because each start costs a second. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LabWithMySqlTest {
  private static final String ROWS = "SELECT count(*) FROM transactions";

  @TempDir static Path folder;
  private static LabProcess lab;
  private static Server mysql;
  private static MySqlPort port;

  @BeforeAll
  static void start() throws Exception {
    lab = LabProcess.start(folder.resolve("labs/run-1"), List.of("mysql"), Map.of());
    Event up = lab.outcome();
    assertThat(up.is("up")).as("%s", up).isTrue();
    mysql = up.lab().server("mysql");
    port = new MySqlPort(mysql, new Namespace("mysql_test"));
  }

  @AfterAll
  static void end() throws Exception {
    port.close();
    lab.close();
  }

  @Test
  @Order(1)
  void saysWhatItReallyIsAndSpeaksMySql() {
    assertThat(mysql.engine() + " " + mysql.version()).isEqualTo("MariaDB 11.4.5");
    port.run(
        """
        -- the warehouse's table
        CREATE TABLE transactions (storeId varchar(50), amount double(10,3));
        INSERT INTO transactions VALUES ('ST-1101', 54.6254), ('ST-1101', 1);
        """);
    assertThat(port.rows("SELECT storeid, sum(amount) FROM transactions GROUP BY storeid"))
        .containsExactly(List.of("ST-1101", 55.625));
    assertThat(port.rows("SHOW VARIABLES LIKE 'binlog_format'").get(0).get(1)).isEqualTo("ROW");
    assertThatThrownBy(() -> port.rows("SELECT amount FROM nowhere"))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("MySQL refused")
        .hasMessageContaining("nowhere");
  }

  @Test
  @Order(2)
  void letsOnlyTheLabsUserIn() throws Exception {
    assertThat(port.rows("SELECT user FROM mysql.user WHERE user IN ('', 'root')")).isEmpty();
    Server stranger =
        new Server(
            "mysql",
            "embedded",
            "",
            "",
            mysql.address(),
            mysql.address(),
            mysql.user(),
            "guess",
            0);
    try (MySqlPort wrong = new MySqlPort(stranger, new Namespace("mysql_test"))) {
      assertThatThrownBy(() -> wrong.rows("SELECT 1")).isInstanceOf(Trouble.class);
    }
    assertThat(commands()).isNotEmpty().noneMatch(line -> line.contains(mysql.password()));
    try (Stream<Path> files = Files.list(lab.home.resolve("mysql"))) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("data");
    }
  }

  @Test
  @Order(3)
  void keepsDataAndPortOverAStop() throws Exception {
    List<Long> pids = processes();
    assertThat(lab.ask("stop", "mysql").is("done")).isTrue();
    assertThat(pids).hasSize(2).noneMatch(LabProcess::alive);
    assertThatThrownBy(() -> port.rows(ROWS))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("can't be reached");
    Event again = lab.ask("start", "mysql");
    assertThat(again.lab().server("mysql").address()).as("%s", again).isEqualTo(mysql.address());
    assertThat(port.rows(ROWS)).containsExactly(List.of(2L));
  }

  @Test
  @Order(4)
  void keepsWhatIsCommittedOverAKill() throws Exception {
    List<Long> pids = processes();
    for (int i = 0; i < 200; i++) {
      port.run("INSERT INTO transactions VALUES ('ST-1102', " + i + ")");
    }
    assertThat(lab.ask("kill", "mysql").is("done")).isTrue();
    assertThat(pids).hasSize(2).noneMatch(LabProcess::alive);
    assertThat(lab.ask("start", "mysql").is("done")).isTrue();
    assertThat(port.rows(ROWS)).containsExactly(List.of(202L));
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

  /** The server's process and the engine. */
  private static List<Long> processes() throws Exception {
    ProcessHandle process = ProcessHandle.of(lab.file().server("mysql").pid()).orElseThrow();
    return Stream.concat(Stream.of(process), process.descendants())
        .map(ProcessHandle::pid)
        .toList();
  }

  private static List<String> commands() throws Exception {
    return processes().stream()
        .map(pid -> ProcessHandle.of(pid).orElseThrow().info().commandLine().orElse(""))
        .toList();
  }
}
