package streamdojo.kit.external;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.awaitility.core.ConditionTimeoutException;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;

/** A ClickHouse: the namespaces' databases. The mark is a database's comment. */
final class ClickHouseSite implements MarkedSite {
  private final Server clickHouse;
  private final String name;
  private final SqlDoor door;
  private final SqlAsked asked;

  /** Reaches nobody yet. */
  ClickHouseSite(Server clickHouse, String name, ExternalSettings settings) {
    this.clickHouse = clickHouse;
    this.name = name;
    this.door = new SqlDoor(clickHouse, "jdbc:ch:" + clickHouse.address() + "/default");
    this.asked = new SqlAsked("ClickHouse", clickHouse.address(), "clickhouse", name, settings);
  }

  @Override
  public String title() {
    return "ClickHouse at " + clickHouse.address();
  }

  @Override
  public Server look(Set<String> needs) {
    String version = asked.of("be asked", () -> door.column("SELECT version()")).get(0);
    return Described.as(clickHouse, clickHouse.engine(), version);
  }

  /**
   * Has it read the mark's record from Kafka, as tables of scenarios read theirs.
   *
   * @param kafka as it was given; {@code within} is where ClickHouse looks for it
   * @param topic with at least one record
   * @throws Trouble if it can't; nothing but the group is left of the attempt
   */
  void reaches(Server kafka, String topic) {
    String database = probe();
    String table =
        "CREATE TABLE %s.queue (a String) ENGINE = Kafka SETTINGS kafka_broker_list = '%s',"
            + " kafka_topic_list = '%s', kafka_group_name = '%s.probe',"
            + " kafka_format = 'LineAsString'";
    try {
      door.run(
          "CREATE DATABASE IF NOT EXISTS " + database,
          table.formatted(database, kafka.within(), topic, database));
      Limits.SERVER_ANSWERS
          .await("ClickHouse to read from Kafka")
          .until(
              () ->
                  !door.column(
                          "SELECT a FROM %s.queue SETTINGS stream_like_engine_allow_direct_select=1"
                              .formatted(database))
                      .isEmpty());
    } catch (ConditionTimeoutException | SQLException failed) {
      // What it says of a broker that it doesn't reach stands in its own log.
      throw new Trouble(
          "ClickHouse at %s can't read from Kafka at %s; nothing was changed."
              .formatted(clickHouse.address(), kafka.within()),
          "Say in clickhouse.kafka where ClickHouse sees it; its login for Kafka is in its own"
              + " settings (<kafka>), which its admin sets.",
          failed);
    } finally {
      asked.run("drop databases", () -> door.run("DROP DATABASE IF EXISTS " + database + " SYNC"));
    }
  }

  /** The namespace of the attempt; its group is Kafka's, and stays there. */
  String probe() {
    return name + "_reaches";
  }

  @Override
  public List<String> things() {
    return databases().stream().map(database -> "database " + database).toList();
  }

  @Override
  public void clean() {
    for (String database : databases()) {
      asked.run("drop databases", () -> door.run("DROP DATABASE `" + database + "` SYNC"));
    }
  }

  @Override
  public Optional<Owner> owner() {
    String comment = "SELECT comment FROM system.databases WHERE name = '" + name + MARK + "'";
    return asked.of("list databases", () -> door.column(comment)).stream()
        .findFirst()
        .map(mark -> Owner.read(mark.isEmpty() ? "nobody" : mark));
  }

  @Override
  public void mark(Owner owner) {
    String create = "CREATE DATABASE %s COMMENT '%s'".formatted(name + MARK, owner.mark());
    asked.run("create databases", () -> door.run(create));
  }

  @Override
  public void unmark() {
    asked.run("drop databases", () -> door.run("DROP DATABASE IF EXISTS " + name + MARK + " SYNC"));
  }

  @Override
  public void close() {
    // Each question has closed its own connection.
  }

  private List<String> databases() {
    String all = "SELECT name FROM system.databases WHERE startsWith(name, '" + name + "_')";
    return asked.of("list databases", () -> door.column(all)).stream()
        .filter(database -> !database.equals(name + MARK))
        .sorted()
        .toList();
  }
}
