package streamdojo.kit.external;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.MySqlPort;

/** A MySQL: the namespaces' databases, and the users who read its log. The mark is a table. */
final class MySqlSite implements MarkedSite {
  private static final int EXISTS = 1007;

  private final Server mysql;
  private final String name;
  private final SqlDoor door;
  private final SqlAsked asked;

  /** Reaches nobody yet. */
  MySqlSite(Server mysql, String name, ExternalSettings settings) {
    this.mysql = mysql;
    this.name = name;
    this.door = new SqlDoor(mysql, MySqlPort.url(mysql, ""));
    this.asked = new SqlAsked("MySQL", mysql.address(), "mysql", name, settings);
  }

  @Override
  public String title() {
    return "MySQL at " + mysql.address();
  }

  @Override
  public Server look(Set<String> needs) {
    String version = asked.of("be asked", () -> door.column("SELECT VERSION()")).get(0);
    if (needs.contains("flink")) {
      new MySqlLog(door, asked).readable();
    }
    String engine = version.contains("MariaDB") ? "MariaDB" : "MySQL";
    return Described.as(mysql, engine, version.replaceFirst("-.*", ""));
  }

  @Override
  public List<String> things() {
    List<String> things = new ArrayList<>();
    databases().forEach(database -> things.add("database " + database));
    users().forEach(user -> things.add("user " + user));
    return things;
  }

  @Override
  public void clean() {
    for (String user : users()) {
      asked.run("drop users", () -> door.run("DROP USER '" + user + "'@'%'"));
    }
    for (String database : databases()) {
      asked.run("drop databases", () -> door.run("DROP DATABASE `" + database + "`"));
    }
  }

  /** Those of the namespaces, without the mark's. */
  List<String> databases() {
    return asked
        .of(
            "list databases",
            () ->
                door.column(
                    "SELECT schema_name FROM information_schema.schemata WHERE schema_name LIKE '"
                        + name
                        + "\\_%'"))
        .stream()
        .filter(database -> !database.equals(name + MARK))
        .sorted()
        .toList();
  }

  @Override
  public Optional<Owner> owner() {
    String tables =
        "SELECT s.schema_name, t.table_comment FROM information_schema.schemata s LEFT JOIN"
            + " information_schema.tables t ON t.table_schema = s.schema_name"
            + " WHERE s.schema_name = '%s'".formatted(name + MARK);
    return asked.of("list databases", () -> door.rows(tables)).stream()
        .findFirst()
        .map(row -> Owner.read(row.get(1).isEmpty() ? "nobody" : row.get(1)));
  }

  @Override
  public void mark(Owner owner) {
    String database = name + MARK;
    try {
      door.run("CREATE DATABASE " + database);
    } catch (SQLException failed) {
      if (failed.getErrorCode() == EXISTS) {
        throw new Trouble(
            "The namespace " + name + " at " + title() + " was taken by somebody else just now.",
            "Start again; or take another name: " + LearnersName.CHOICE + "=…",
            failed);
      }
      throw asked.trouble("create databases", failed);
    }
    asked.run(
        "create tables",
        () ->
            door.run(
                "CREATE TABLE %s.owner (id int) COMMENT = '%s'".formatted(database, owner.mark())));
  }

  @Override
  public void unmark() {
    asked.run("drop databases", () -> door.run("DROP DATABASE IF EXISTS " + name + MARK));
  }

  @Override
  public void close() {
    // Each question has closed its own connection.
  }

  /** Who may not read the list of users was let make none: {@link MySqlLog}. */
  private List<String> users() {
    try {
      return door.column("SELECT user FROM mysql.user WHERE user LIKE '" + name + "\\_%'");
    } catch (SQLException denied) {
      return List.of();
    }
  }
}
