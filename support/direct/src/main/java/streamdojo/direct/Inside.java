package streamdojo.direct;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import org.duckdb.DuckDBWritableVector;

/**
 * Hands texts to DuckDB as they lie. Its driver only lets us give an array for each text, copies
 * all of them into one, and hands that over by a call that it keeps to itself. Without the detour
 * reading Avro takes a tenth less. Where a version of the driver has no such call, there is the
 * detour.
 */
final class Inside {
  private static final MethodHandle ASSIGN;
  private static final VarHandle VECTOR;

  static {
    MethodHandle assign = null;
    VarHandle vector = null;
    try {
      Class<?> bindings = Class.forName("org.duckdb.DuckDBBindings");
      assign =
          MethodHandles.privateLookupIn(bindings, MethodHandles.lookup())
              .findStatic(
                  bindings,
                  "duckdb_vector_assign_string_elements",
                  MethodType.methodType(
                      void.class,
                      ByteBuffer.class,
                      long.class,
                      byte[].class,
                      long[].class,
                      int.class));
      vector =
          MethodHandles.privateLookupIn(DuckDBWritableVector.class, MethodHandles.lookup())
              .findVarHandle(DuckDBWritableVector.class, "vectorRef", ByteBuffer.class);
    } catch (ReflectiveOperationException another) {
      assign = null;
    }
    ASSIGN = assign;
    VECTOR = vector;
  }

  private Inside() {}

  /**
   * Sets the first texts of a vector.
   *
   * @param bytes UTF-8, one text behind the other
   * @param lengths of each; -1 for none
   * @param count of the bytes
   * @return false if this driver can't
   */
  static boolean assign(DuckDBWritableVector vector, byte[] bytes, long[] lengths, int count) {
    if (ASSIGN == null) {
      return false;
    }
    try {
      ASSIGN.invokeExact((ByteBuffer) VECTOR.get(vector), 0L, bytes, lengths, count);
      return true;
    } catch (RuntimeException | Error failed) {
      throw failed;
    } catch (Throwable failed) {
      throw new IllegalStateException(failed);
    }
  }
}
