package streamdojo.direct;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A column of a topic's table.
 *
 * @param name as the topic's records spell it; DuckDB takes it in any case
 * @param cell how its values travel
 * @param type in DuckDB: {@code STRUCT(id VARCHAR, name VARCHAR)}
 * @param cast makes the type of what has travelled: {@code unhex(%s)}
 */
record Column(String name, Cell cell, String type, String cast) {
  /** A column whose values travel as what they are, or that DuckDB casts by itself. */
  static Column plain(String name, Cell cell, String type) {
    return new Column(name, cell, type, "%s");
  }

  /** A name in SQL. */
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** The columns with names that differ in any case: of two, the second becomes {@code name_2}. */
  static List<Column> distinct(List<Column> columns) {
    Set<String> taken = new TreeSet<>();
    List<Column> distinct = new ArrayList<>();
    UnaryOperator<String> lower = name -> name.toLowerCase(Locale.ROOT);
    for (Column column : columns) {
      String name = column.name;
      for (int number = 2; !taken.add(lower.apply(name)); number++) {
        name = column.name + "_" + number;
      }
      distinct.add(new Column(name, column.cell, column.type, column.cast));
    }
    return List.copyOf(distinct);
  }
}
