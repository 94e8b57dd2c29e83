package streamdojo.lab.clickhouse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.List;
import java.util.Map;

/**
 * Query parameters as C wants them: arrays of pointers and of lengths.
 *
 * <p>The pointers own their memory: keep this object until the call has returned.
 */
record Parameters(Pointer[] names, long[] nameLengths, Pointer[] values, long[] valueLengths) {
  static Parameters of(Map<String, String> parameters) {
    List<byte[]> names = parameters.keySet().stream().map(n -> n.getBytes(UTF_8)).toList();
    List<byte[]> values = parameters.values().stream().map(v -> v.getBytes(UTF_8)).toList();
    return new Parameters(pointers(names), lengths(names), pointers(values), lengths(values));
  }

  long count() {
    return nameLengths.length;
  }

  private static Pointer[] pointers(List<byte[]> texts) {
    return texts.stream().map(Parameters::memory).toArray(Pointer[]::new);
  }

  private static Pointer memory(byte[] text) {
    Memory memory = new Memory(text.length + 1L);
    memory.write(0, text, 0, text.length);
    memory.setByte(text.length, (byte) 0);
    return memory;
  }

  private static long[] lengths(List<byte[]> texts) {
    return texts.stream().mapToLong(t -> t.length).toArray();
  }
}
