package streamdojo.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import streamdojo.kit.port.ClickHousePort;
import streamdojo.kit.port.KafkaPort;

/**
 * What a failed scenario leaves to look at, since its namespace goes with it: a file a topic, a
 * file a table. A topic and a table may have one name, as shadow has.
 *
 * @param folder made if it is missing
 */
record Records(Path folder) {
  private static final int LONGEST = 1000;

  /** Writes all committed records of a topic, one a line: partition, offset, headers, value. */
  void keep(KafkaPort kafka, String topic) {
    write(topic + ".topic.txt", kafka.records().committed(topic).stream().map(Records::line));
  }

  /** Writes the rows of all tables that hold some: those that read a topic hold none. */
  void keep(ClickHousePort database) {
    String tables =
        "SELECT database, name FROM system.tables WHERE database = currentDatabase()"
            + " AND engine LIKE '%MergeTree%'";
    for (List<Object> table : database.rows(tables)) {
      Stream<String> rows =
          database.rows("SELECT * FROM " + table.get(1)).stream().map(String::valueOf);
      write(table.get(0) + "." + table.get(1) + ".table.txt", rows);
    }
  }

  private void write(String name, Stream<String> lines) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name), lines.map(Records::cut).toList());
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static String line(ConsumerRecord<String, String> record) {
    StringBuilder headers = new StringBuilder();
    for (Header header : record.headers()) {
      headers.append(header.key()).append('=').append(new String(header.value())).append(' ');
    }
    return record.partition() + " " + record.offset() + " " + headers + record.value();
  }

  private static String cut(String line) {
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " … " + line.length();
  }
}
