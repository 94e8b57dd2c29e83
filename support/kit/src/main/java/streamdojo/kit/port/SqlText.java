package streamdojo.kit.port;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the databases' ports have in common: scripts, and rows. */
public final class SqlText {
  private SqlText() {}

  /** A script's statements; each ends with a semicolon at a line's end. */
  public static List<String> statements(String script) {
    return Arrays.stream(script.split(";[ \\t]*(\\R|$)"))
        .filter(sql -> sql.lines().anyMatch(line -> !line.isBlank() && !line.startsWith("--")))
        .toList();
  }

  /** Reads a result to its end, each value as JDBC gives it. */
  static List<List<Object>> rows(ResultSet result) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    int columns = result.getMetaData().getColumnCount();
    while (result.next()) {
      List<Object> row = new ArrayList<>();
      for (int column = 1; column <= columns; column++) {
        row.add(result.getObject(column));
      }
      rows.add(row);
    }
    return rows;
  }

  /** The first line of what the server says. */
  static String firstLine(SQLException failed) {
    return String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
  }
}
