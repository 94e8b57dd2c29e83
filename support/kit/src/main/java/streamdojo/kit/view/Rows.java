package streamdojo.kit.view;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The answer to a question.
 *
 * @param columns their names, as the side spells them
 * @param rows values as JDBC gives them, null included; times without a zone as {@link
 *     LocalDateTime}, which no default zone can shift
 * @param asides what has to be known beside the rows; empty if there is nothing
 */
public record Rows(List<String> columns, List<List<Object>> rows, List<Aside> asides) {
  /** Reads a result to its end. */
  public static Rows of(ResultSet result, List<Aside> asides) throws SQLException {
    ResultSetMetaData about = result.getMetaData();
    List<String> columns = new ArrayList<>();
    for (int column = 1; column <= about.getColumnCount(); column++) {
      columns.add(about.getColumnLabel(column));
    }
    List<List<Object>> rows = new ArrayList<>();
    while (result.next()) {
      List<Object> row = new ArrayList<>(columns.size());
      for (int column = 1; column <= columns.size(); column++) {
        row.add(
            about.getColumnType(column) == Types.TIMESTAMP
                ? result.getObject(column, LocalDateTime.class)
                : result.getObject(column));
      }
      rows.add(Collections.unmodifiableList(row));
    }
    return new Rows(List.copyOf(columns), Collections.unmodifiableList(rows), asides);
  }
}
