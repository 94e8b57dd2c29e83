package streamdojo.lab.clickhouse;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.file.Path;
import java.util.Map;
import streamdojo.kit.Trouble;

/**
 * The C functions of libchdb that the kit uses, under their own names.
 *
 * <p>A {@code size_t} is a {@code long} here: the library exists for 64-bit machines only. Text
 * goes over as bytes with a length, because JNA's strings end at a zero byte and take their
 * encoding from the locale.
 */
interface ChDb extends Library {
  /** Names resolved when they are used, and not offered to other libraries. */
  int RTLD_LAZY = 1;

  /** Loads the library. Its 566 MB are mapped, not read. */
  static ChDb load(Path library) {
    try {
      return Native.load(
          library.toString(), ChDb.class, Map.of(Library.OPTION_OPEN_FLAGS, RTLD_LAZY));
    } catch (UnsatisfiedLinkError e) {
      throw new Trouble(
          "The ClickHouse library can't be loaded: " + e.getMessage(),
          "It needs Linux with the GNU C library (Debian, Ubuntu, Fedora). Use a ClickHouse server"
              + " in a container instead.",
          e);
    }
  }

  /** Off before the first connection, or the engine replaces the JVM's handlers and it hangs. */
  void chdb_set_signal_handlers_enabled(int enabled);

  /** Returns a pointer to a connection's handle; null if it failed. */
  Pointer chdb_connect(int count, String[] arguments);

  void chdb_close_conn(Pointer connection);

  Pointer chdb_query_with_params_n(
      Pointer handle,
      byte[] query,
      long queryLength,
      byte[] format,
      long formatLength,
      Pointer[] names,
      long[] nameLengths,
      Pointer[] values,
      long[] valueLengths,
      long count);

  Pointer chdb_stream_insert_with_params_n(
      Pointer handle,
      byte[] query,
      long queryLength,
      byte[] format,
      long formatLength,
      Pointer[] names,
      long[] nameLengths,
      Pointer[] values,
      long[] valueLengths,
      long count);

  int chdb_stream_append(Pointer stream, byte[] data, long length);

  Pointer chdb_stream_done(Pointer stream);

  Pointer chdb_stream_insert_error(Pointer stream);

  void chdb_destroy_insert_stream(Pointer stream);

  /** Parses only. {@code analysis} is four ints: its own size, then what was found. */
  int chdb_classify_query_n(
      Pointer handle, byte[] query, long length, Pointer database, long noLength, int[] analysis);

  Pointer chdb_result_error(Pointer result);

  Pointer chdb_result_buffer(Pointer result);

  long chdb_result_length(Pointer result);

  double chdb_result_elapsed(Pointer result);

  long chdb_result_rows_read(Pointer result);

  long chdb_result_storage_rows_read(Pointer result);

  long chdb_result_storage_bytes_read(Pointer result);

  long chdb_result_rows_written(Pointer result);

  long chdb_result_bytes_written(Pointer result);

  void chdb_destroy_query_result(Pointer result);
}
