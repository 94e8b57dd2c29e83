package streamdojo.kit.external;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import streamdojo.kit.Trouble;

/**
 * Whether a MySQL has a change log that can be captured, and this user may let somebody read it.
 *
 * @param door of the server
 */
record MySqlLog(SqlDoor door, SqlAsked asked) {
  private static final Map<String, String> WANTED =
      Map.of("log_bin", "ON", "binlog_format", "ROW", "binlog_row_image", "FULL");

  /** As servers name them: MariaDB has a word of its own for one. */
  private static final List<List<String>> RIGHTS =
      List.of(
          List.of("REPLICATION SLAVE"),
          List.of("REPLICATION CLIENT", "BINLOG MONITOR"),
          List.of("CREATE USER"));

  /**
   * Looks; changes nothing.
   *
   * @throws Trouble that names the setting or the right that is missing
   */
  void readable() {
    Map<String, String> is =
        asked
            .of(
                "show its settings",
                () ->
                    door.rows(
                        "SHOW VARIABLES WHERE variable_name IN"
                            + " ('log_bin', 'binlog_format', 'binlog_row_image')"))
            .stream()
            .collect(
                Collectors.toMap(row -> row.get(0).toLowerCase(Locale.ROOT), row -> row.get(1)));
    WANTED.forEach(
        (setting, value) -> {
          // What newer versions no longer have to be told they don't list.
          if (!is.getOrDefault(setting, value).equalsIgnoreCase(value)) {
            throw new Trouble(
                "MySQL at %s has %s=%s; a capture needs %s."
                    .formatted(asked.address(), setting, is.get(setting), value),
                "Its admin has to set it; or take claims that need no Flink.");
          }
        });
    String grants =
        asked.of("show its grants", () -> door.column("SHOW GRANTS")).stream()
            .filter(grant -> grant.contains(" ON *.* "))
            .collect(Collectors.joining("\n"));
    for (List<String> right : RIGHTS) {
      if (!grants.contains("ALL PRIVILEGES") && right.stream().noneMatch(grants::contains)) {
        throw new Trouble(
            "The user at MySQL %s lacks the right %s, which reading its change log takes."
                .formatted(asked.address(), right.get(0)),
            "Its admin has to grant REPLICATION SLAVE, REPLICATION CLIENT and CREATE USER on *.*,"
                + " with grant option; or take claims that need no Flink.");
      }
    }
    mayListUsers();
  }

  /** Users are made for captures, and what a killed run has left is found by this list alone. */
  private void mayListUsers() {
    try {
      door.column("SELECT user FROM mysql.user WHERE user = ''");
    } catch (SQLException denied) {
      throw new Trouble(
          "The user at MySQL %s may not read mysql.user; captures' users would be left there."
              .formatted(asked.address()),
          "Its admin has to grant SELECT on mysql.user; or take claims that need no Flink.",
          denied);
    }
  }
}
