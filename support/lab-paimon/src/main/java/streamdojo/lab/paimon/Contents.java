package streamdojo.lab.paimon;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.io.DataFileMeta;
import org.apache.paimon.reader.RecordReader;
import org.apache.paimon.table.Table;
import org.apache.paimon.table.source.DataSplit;
import org.apache.paimon.table.source.ReadBuilder;
import org.apache.paimon.table.source.Split;
import org.apache.paimon.table.source.TableScan;

/**
 * A table at its newest snapshot.
 *
 * @param keys its primary key's columns
 * @param options that it was made with
 * @param files names of those that were read
 * @param rows each by column
 */
record Contents(
    List<String> keys,
    Map<String, String> options,
    List<String> files,
    List<Map<String, Object>> rows) {

  static Contents of(Table table) throws IOException {
    ReadBuilder builder = table.newReadBuilder();
    TableScan.Plan plan = builder.newScan().plan();
    Values values = new Values(table.rowType());
    List<Map<String, Object>> rows = new ArrayList<>();
    try (RecordReader<InternalRow> reader = builder.newRead().createReader(plan)) {
      reader.forEachRemaining(row -> rows.add(values.of(row)));
    }
    return new Contents(table.primaryKeys(), table.options(), files(plan), rows);
  }

  private static List<String> files(TableScan.Plan plan) {
    List<String> files = new ArrayList<>();
    for (Split split : plan.splits()) {
      ((DataSplit) split).dataFiles().stream().map(DataFileMeta::fileName).forEach(files::add);
    }
    return files;
  }
}
