package streamdojo.direct;

import java.util.List;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBWritableVector;

/**
 * Rows on their way into DuckDB, column by column. Texts are handed over a column at once: one call
 * into native code instead of two thousand.
 */
final class Chunk {
  private final Cell[] cells;
  private final DuckDBWritableVector[] vectors;
  private final Texts[] texts;
  private int capacity;
  private int row;

  Chunk(List<Column> columns) {
    cells = columns.stream().map(Column::cell).toArray(Cell[]::new);
    vectors = new DuckDBWritableVector[cells.length];
    texts = new Texts[cells.length];
  }

  /** Begins at the first row. */
  void begin(DuckDBDataChunkWriter writer) {
    row = 0;
    capacity = (int) writer.capacity();
    for (int column = 0; column < cells.length; column++) {
      vectors[column] = writer.vector(column);
      if (cells[column] == Cell.TEXT && texts[column] == null) {
        texts[column] = new Texts(capacity);
      }
    }
  }

  boolean full() {
    return row == capacity;
  }

  int rows() {
    return row;
  }

  /** The row is whole: the next one begins. A row that is never whole is written over. */
  void next() {
    row++;
  }

  /** A text in UTF-8; null for none. */
  void text(int column, byte[] value) {
    if (value == null) {
      nothing(column);
    } else {
      texts[column].set(row, value, 0, value.length);
    }
  }

  /** A text out of bytes, which has to be UTF-8. */
  void text(int column, byte[] bytes, int from, int to) throws Undecodable {
    Utf8.check(bytes, from, to);
    texts[column].set(row, bytes, from, to);
  }

  void number(int column, long value) {
    vectors[column].setLong(row, value);
  }

  void real(int column, double value) {
    vectors[column].setDouble(row, value);
  }

  void truth(int column, boolean value) {
    vectors[column].setBoolean(row, value);
  }

  void nothing(int column) {
    if (cells[column] == Cell.TEXT) {
      texts[column].nothing(row);
    } else {
      vectors[column].setNull(row);
    }
  }

  /** Hands the rows over and returns how many there are. */
  int end() {
    for (int column = 0; column < cells.length && row > 0; column++) {
      if (cells[column] == Cell.TEXT) {
        texts[column].end(vectors[column], row);
      }
    }
    return row;
  }
}
