package streamdojo.direct;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts as bytes. DuckDB takes UTF-8 and nothing else. */
final class Utf8 {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long HIGH_BITS = 0x8080808080808080L;

  private Utf8() {}

  /** Sees to it that a text is UTF-8. */
  static void check(byte[] bytes, int from, int to) throws Undecodable {
    if (!ascii(bytes, from, to) && !valid(Arrays.copyOfRange(bytes, from, to))) {
      throw new Undecodable("a text in it is not UTF-8");
    }
  }

  /** Whether bytes are UTF-8. */
  static boolean valid(byte[] text) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
      return true;
    } catch (CharacterCodingException not) {
      return false;
    }
  }

  private static boolean ascii(byte[] text, int from, int to) {
    int at = from;
    long high = 0;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      high |= (long) LONGS.get(text, at);
    }
    byte rest = 0;
    for (; at < to; at++) {
      rest |= text[at];
    }
    return (high & HIGH_BITS) == 0 && rest >= 0;
  }
}
