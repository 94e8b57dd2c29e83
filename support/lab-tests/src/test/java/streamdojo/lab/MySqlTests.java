package streamdojo.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.kit.Namespace;
import streamdojo.kit.Trouble;
import streamdojo.kit.drift.LandedSides;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.MySqlPort;
import streamdojo.kit.purchase.PurchaseTable;

/**
 * What holds of MySQL wherever it runs: one lab through its life; in order, because each start
 * costs a second.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MySqlTests {
  private static final String ROWS = "SELECT count(*) FROM transactions";

  LabProcess lab;
  Server mysql;
  MySqlPort port;

  /** Tells a lab with MySQL to start. */
  abstract LabProcess start(Path home) throws Exception;

  @BeforeAll
  void begin(@TempDir Path folder) throws Exception {
    lab = start(folder.resolve("labs/run-1"));
    Event up = lab.outcome();
    assertThat(up.is("up")).as("%s", up).isTrue();
    mysql = up.lab().server("mysql");
    port = new MySqlPort(mysql, new Namespace("mysql_test"));
  }

  @AfterAll
  void end() throws Exception {
    port.close();
    lab.close();
  }

  @Test
  @Order(1)
  void speaksMySqlAndKeepsAChangeLog() {
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
  void saysWhatIsWrongWithALakeThatCannotBeRead() throws Exception {
    LandedSides sides = new LandedSides(null, null, port, "purchases", "sink", null);
    assertThatThrownBy(() -> sides.lake(row -> {}))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("The lake can't be read: ")
        .hasMessageContaining("purchases");
    new PurchaseTable(port).create();
    sides.lake(row -> {});
    try (Connection other = port.dataSource().getConnection();
        Statement statement = other.createStatement()) {
      statement.execute("LOCK TABLES purchases WRITE");
      assertThatThrownBy(() -> sides.lake(row -> {}))
          .isInstanceOf(Trouble.class)
          .hasMessageContaining("somebody has locked it");
      statement.execute("UNLOCK TABLES");
    }
    sides.lake(row -> {});
  }

  @Test
  @Order(2)
  void letsOnlyTheLabsUserIn() throws Exception {
    assertThat(
            port.rows(
                "SELECT user FROM mysql.user WHERE user IN ('', 'root') AND host <> 'localhost'"))
        .isEmpty();
    Server stranger =
        new Server(
            "mysql",
            mysql.kind(),
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
  }

  @Test
  @Order(3)
  void keepsDataAndPortOverAStop() throws Exception {
    List<Long> pids = processes();
    assertThat(lab.ask("stop", "mysql").is("done")).isTrue();
    assertThat(pids).isNotEmpty().noneMatch(LabProcess::alive);
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
    assertThat(pids).isNotEmpty().noneMatch(LabProcess::alive);
    assertThat(lab.ask("start", "mysql").is("done")).isTrue();
    assertThat(port.rows(ROWS)).containsExactly(List.of(202L));
  }

  /** The server's process and those below it. */
  List<Long> processes() throws Exception {
    ProcessHandle process = ProcessHandle.of(lab.file().server("mysql").pid()).orElseThrow();
    return Stream.concat(Stream.of(process), process.descendants())
        .map(ProcessHandle::pid)
        .toList();
  }

  private List<String> commands() throws Exception {
    return processes().stream()
        .map(pid -> ProcessHandle.of(pid).orElseThrow().info().commandLine().orElse(""))
        .toList();
  }
}
