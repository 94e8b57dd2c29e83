package streamdojo.lab.clickhouse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** One connection to the engine, for one request: it runs one statement at a time. */
final class Session implements AutoCloseable {
  private static final int CHUNK = 1 << 20;

  private final ChDb library;
  private final Pointer connection;
  private final Runnable closed;

  Session(ChDb library, Pointer connection, Runnable closed) {
    this.library = library;
    this.connection = connection;
    this.closed = closed;
  }

  /**
   * Runs statements.
   *
   * @param sql in UTF-8; what follows {@code VALUES} belongs to it
   * @param format of the answer, where the statement names none
   * @param parameters values for <code>{name:Type}</code>
   */
  Result query(byte[] sql, String format, Map<String, String> parameters) {
    byte[] formatBytes = format.getBytes(UTF_8);
    Parameters p = Parameters.of(parameters);
    return new Result(
        library,
        library.chdb_query_with_params_n(
            handle(),
            sql,
            sql.length,
            formatBytes,
            formatBytes.length,
            p.names(),
            p.nameLengths(),
            p.values(),
            p.valueLengths(),
            p.count()));
  }

  /**
   * Inserts rows. Data must not be appended to the statement: the engine's parser ends there at the
   * first empty line.
   *
   * @param sql the INSERT without its FORMAT clause
   * @param format of the data
   * @param data read to its end, in pieces
   */
  Result insert(byte[] sql, String format, Map<String, String> parameters, InputStream data)
      throws IOException {
    byte[] formatBytes = format.getBytes(UTF_8);
    Parameters p = Parameters.of(parameters);
    Pointer stream =
        library.chdb_stream_insert_with_params_n(
            handle(),
            sql,
            sql.length,
            formatBytes,
            formatBytes.length,
            p.names(),
            p.nameLengths(),
            p.values(),
            p.valueLengths(),
            p.count());
    try {
      Pointer error = library.chdb_stream_insert_error(stream);
      if (error != null) {
        return new Result(error.getString(0, "UTF-8"));
      }
      byte[] chunk = new byte[CHUNK];
      int length = data.readNBytes(chunk, 0, CHUNK);
      // After an error the stream takes no more, and says at its end what it was.
      while (length > 0 && library.chdb_stream_append(stream, chunk, length) == 0) {
        length = data.readNBytes(chunk, 0, CHUNK);
      }
      return new Result(library, library.chdb_stream_done(stream));
    } finally {
      library.chdb_destroy_insert_stream(stream);
    }
  }

  /** Counts the statements in a text; 0 if it can't be parsed or there is none. */
  int statements(byte[] sql) {
    int[] analysis = {4 * Integer.BYTES, 0, 0, 0};
    library.chdb_classify_query_n(handle(), sql, sql.length, null, 0, analysis);
    return analysis[1];
  }

  private Pointer handle() {
    return connection.getPointer(0);
  }

  @Override
  public void close() {
    library.chdb_close_conn(connection);
    closed.run();
  }
}
