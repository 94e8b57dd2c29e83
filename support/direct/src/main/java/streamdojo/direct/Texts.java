package streamdojo.direct;

import java.util.Arrays;
import org.duckdb.DuckDBWritableVector;

/** Texts of one column on their way into DuckDB, one behind the other. */
final class Texts {
  private static final int NONE = -1;

  private final int[] ends;
  private final long[] lengths;
  private byte[] bytes = new byte[1 << 15];

  Texts(int capacity) {
    ends = new int[capacity];
    lengths = new long[capacity];
  }

  /** Sets a row's text; rows come one after the other, and the last one may be set again. */
  void set(int row, byte[] from, int begin, int end) {
    int at = row == 0 ? 0 : ends[row - 1];
    int length = end - begin;
    if (length > bytes.length - at) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(at, length)));
    }
    System.arraycopy(from, begin, bytes, at, length);
    ends[row] = at + length;
    lengths[row] = length;
  }

  /** Sets a row that has no text. */
  void nothing(int row) {
    ends[row] = row == 0 ? 0 : ends[row - 1];
    lengths[row] = NONE;
  }

  /** Hands so many rows over. */
  void end(DuckDBWritableVector vector, int rows) {
    long[] all = rows == lengths.length ? lengths : Arrays.copyOf(lengths, rows);
    if (Inside.assign(vector, bytes, all, ends[rows - 1])) {
      return;
    }
    byte[][] each = new byte[rows][];
    for (int row = 0; row < rows; row++) {
      int end = ends[row];
      each[row] = all[row] == NONE ? null : Arrays.copyOfRange(bytes, end - (int) all[row], end);
    }
    vector.setStringUtf8Batch(0, each);
  }
}
