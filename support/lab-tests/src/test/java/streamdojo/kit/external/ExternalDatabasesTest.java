package streamdojo.kit.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.kit.Namespace;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.ClickHousePort;
import streamdojo.kit.port.MySqlPort;
import streamdojo.lab.LabProcess;

/** Databases that aren't ours, shared with others. */
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExternalDatabasesTest {
  private static final Set<String> BOTH = Set.of("mysql", "clickhouse");

  @TempDir static Path folder;
  private static LabProcess process;
  private static Lab embedded;
  private static SqlDoor mysql;
  private static SqlDoor clickHouse;
  private static CompletableFuture<Throwable> unreached;
  // What was there before all tests, and what they have made themselves.
  private static final List<String> OURS = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    List<String> servers = List.of("kafka", "clickhouse", "mysql");
    process = LabProcess.start(folder.resolve("labs/run-1"), servers, Map.of());
    embedded = process.up();
    Server one = embedded.server("mysql");
    mysql = new SqlDoor(one, MySqlPort.url(one, ""));
    Server other = embedded.server("clickhouse");
    clickHouse = new SqlDoor(other, "jdbc:ch:" + other.address() + "/default");
    OURS.addAll(all());
    // Until it is given up a quarter of a minute goes by, which the other tests needn't wait.
    Given given = Given.from(embedded).with("clickhouse.kafka", "127.0.0.1:1");
    ExternalLab external = given.lab("gina", Given.ANNA);
    unreached =
        CompletableFuture.supplyAsync(
            () -> catchThrowable(() -> external.open(Set.of("kafka", "clickhouse"))));
  }

  @AfterAll
  static void end() {
    process.close();
  }

  @Test
  void removesTheNamespacesDatabasesAndNothingElse() throws Exception {
    create(mysql, "annab_s1");
    create(clickHouse, "annab_s1");
    List<String> before = databases();
    ExternalLab external = Given.from(embedded).lab("anna", Given.ANNA);
    Lab lab = external.open(BOTH);
    assertThat(lab.server("mysql").engine()).isEqualTo("MariaDB");
    Namespace left = lab.fresh("s");
    try (MySqlPort port = new MySqlPort(lab.server("mysql"), left);
        ClickHousePort other = new ClickHousePort(lab.server("clickhouse"), left)) {
      port.run("CREATE TABLE t (a int);");
      other.run("CREATE TABLE t (a Int8) ENGINE = Memory;");
    }
    assertThat(external.clean(false))
        .hasSize(4)
        .contains("mysql: database " + left.name(), "clickhouse: database " + left.name());
    assertThat(databases()).isEqualTo(before);
  }

  @Test
  void leavesNoGroupOfClickHousesFirstLook() throws Exception {
    ExternalLab external = Given.from(embedded).lab("fred", Given.ANNA);
    external.open(Set.of("kafka", "clickhouse"));
    assertThat(external.clean(false)).hasSize(2).allMatch(line -> line.endsWith("mark of fred"));
  }

  @Test
  void leavesASomebodyElsesNamespaceAlone() throws Exception {
    create(mysql, "bob_owner");
    List<String> before = databases();
    ExternalLab external = Given.from(embedded).lab("bob", Given.ANNA);
    assertThatThrownBy(() -> external.open(BOTH))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("not to you");
    assertThat(databases()).isEqualTo(before);
  }

  @Test
  void saysThatALoginIsWrongWithoutRepeatingIt() {
    for (String server : BOTH) {
      Given given = Given.from(embedded).login(server, "dojo", "gu3ss");
      assertThatThrownBy(() -> given.lab("anna", Given.ANNA).open(Set.of(server)))
          .isInstanceOf(Trouble.class)
          .hasMessageContaining("doesn't let us in")
          .hasMessageNotContaining("gu3ss");
    }
  }

  @Test
  void refusesAUserWhoMayNotReadTheLog() throws Exception {
    mysql.run(
        "CREATE USER 'little'@'%' IDENTIFIED BY 'pw'",
        "GRANT ALL PRIVILEGES ON `little\\_%`.* TO 'little'@'%'");
    Given given = Given.from(embedded).login("mysql", "little", "pw");
    Server server = new GivenServers(given.settings()).all().get("mysql");
    MySqlSite site = new MySqlSite(server, "little", given.settings());
    assertThat(site.look(Set.of("mysql")).engine()).isEqualTo("MariaDB");
    assertThatThrownBy(() -> site.look(Set.of("mysql", "flink")))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("lacks the right REPLICATION SLAVE");
    mysql.run("GRANT REPLICATION SLAVE, REPLICATION CLIENT, CREATE USER ON *.* TO 'little'@'%'");
    assertThatThrownBy(() -> site.look(Set.of("mysql", "flink")))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("may not read mysql.user");
    assertThatThrownBy(() -> given.lab("anna", Given.ANNA).open(Set.of("mysql")))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("doesn't let this user create databases");
    mysql.run("DROP USER 'little'@'%'");
  }

  @Test
  void refusesALogOfStatements() throws Exception {
    List<String> before = databases();
    Given given = Given.from(embedded);
    MySqlSite site = new MySqlSite(embedded.server("mysql"), "anna", given.settings());
    mysql.run("SET GLOBAL binlog_format = 'STATEMENT'");
    try {
      assertThatThrownBy(() -> site.look(Set.of("mysql", "flink")))
          .isInstanceOf(Trouble.class)
          .hasMessageContaining("has binlog_format=STATEMENT; a capture needs ROW");
    } finally {
      mysql.run("SET GLOBAL binlog_format = 'ROW'");
    }
    assertThat(databases()).isEqualTo(before);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void refusesAClickHouseThatDoesNotReachKafka() throws Exception {
    assertThat(unreached.join())
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("can't read from Kafka at 127.0.0.1:1");
    assertThat(all()).containsExactlyInAnyOrderElementsOf(OURS);
  }

  private static void create(SqlDoor door, String database) throws Exception {
    door.run("CREATE DATABASE " + database);
    OURS.add(database);
  }

  /** All but those of the attempt that goes on meanwhile. */
  private static List<String> databases() throws Exception {
    return all().stream().filter(database -> !database.startsWith("gina")).toList();
  }

  private static List<String> all() throws Exception {
    List<String> all = new ArrayList<>(mysql.column("SHOW DATABASES"));
    all.addAll(clickHouse.column("SELECT name FROM system.databases ORDER BY name"));
    return all;
  }
}
