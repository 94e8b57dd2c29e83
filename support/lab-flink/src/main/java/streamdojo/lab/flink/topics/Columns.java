package streamdojo.lab.flink.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.RowType;

/** Columns of a table. */
final class Columns {
  private Columns() {}

  /**
   * Names them in lower case, since Flink tells cases apart and the documents' SQL is written so;
   * of two that differ by case only the second becomes {@code name_2}.
   */
  static RowType of(List<String> names, List<LogicalType> types) {
    Set<String> taken = new TreeSet<>();
    List<RowType.RowField> fields = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String plain = names.get(i).toLowerCase(Locale.ROOT);
      String name = plain;
      for (int number = 2; !taken.add(name); number++) {
        name = plain + "_" + number;
      }
      fields.add(new RowType.RowField(name, types.get(i).copy(true)));
    }
    return new RowType(false, fields);
  }
}
