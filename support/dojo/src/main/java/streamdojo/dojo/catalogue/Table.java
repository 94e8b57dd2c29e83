package streamdojo.dojo.catalogue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import streamdojo.kit.Trouble;

/** Reads a table whose columns are set apart by {@code |}, which keeps it readable as it is. */
final class Table {
  private Table() {}

  static <T> List<T> rows(Path file, Class<T> type) {
    CsvMapper mapper = CsvMapper.builder().enable(CsvParser.Feature.TRIM_SPACES).build();
    CsvSchema schema = CsvSchema.emptySchema().withHeader().withColumnSeparator('|');
    schema = schema.withoutQuoteChar();
    try (MappingIterator<T> rows = mapper.readerFor(type).with(schema).readValues(file.toFile())) {
      return rows.readAll();
    } catch (IOException wrong) {
      throw new Trouble(
          file + " can't be read: " + wrong.getMessage() + ".", "Mend the table.", wrong);
    }
  }
}
