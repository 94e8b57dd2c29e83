package streamdojo.lab.clickhouse;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.io.OutputStream;

/** What a statement gave: data, figures or an error. It holds native memory until it is closed. */
final class Result implements AutoCloseable {
  private static final int CHUNK = 1 << 16;

  private final ChDb library;
  private final Pointer result;
  private final String error;

  Result(ChDb library, Pointer result) {
    this.library = library;
    this.result = result;
    Pointer message = library.chdb_result_error(result);
    this.error = message == null ? null : message.getString(0, "UTF-8");
  }

  /** An error that came before there was a result. */
  Result(String error) {
    this.library = null;
    this.result = null;
    this.error = error;
  }

  /**
   * The engine's message, which begins with {@code Code: 60. DB::Exception:}; null if all is well.
   */
  String error() {
    return error;
  }

  /** Bytes of the data. */
  long length() {
    return library.chdb_result_length(result);
  }

  /** Writes the data in pieces: a large answer is never on the Java heap as a whole. */
  void writeTo(OutputStream out) throws IOException {
    Pointer data = library.chdb_result_buffer(result);
    long length = length();
    for (long at = 0; at < length; at += CHUNK) {
      out.write(data.getByteArray(at, (int) Math.min(CHUNK, length - at)));
    }
  }

  /** The figures for ClickHouse's summary header. */
  Summary summary() {
    return new Summary(
        library.chdb_result_storage_rows_read(result),
        library.chdb_result_storage_bytes_read(result),
        library.chdb_result_rows_written(result),
        library.chdb_result_bytes_written(result),
        library.chdb_result_rows_read(result),
        length(),
        (long) (library.chdb_result_elapsed(result) * 1e9));
  }

  @Override
  public void close() {
    if (result != null) {
      library.chdb_destroy_query_result(result);
    }
  }
}
