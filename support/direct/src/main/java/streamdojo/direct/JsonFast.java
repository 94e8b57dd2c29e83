package streamdojo.direct;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import streamdojo.kit.schema.JsonShape;

/**
 * Reads JSON objects that look as the one before: the same fields in the same order, plain values,
 * nothing escaped. That is what programs write; it takes a quarter of the time of a parser that is
 * ready for anything. For everything else there is {@link JsonSlow}. For one thread.
 */
final class JsonFast {
  private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
  private static final int LONG_DIGITS = 18;

  private final byte[][] keys;
  private final JsonShape.Kind[] kinds;

  private byte[] bytes;
  // Where we are, and where the record ends: others stand behind it.
  private int at;
  private int end;

  JsonFast(JsonShape shape) {
    keys =
        shape.names().stream()
            .map(name -> ('"' + name + '"').getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
    kinds = shape.kinds().toArray(JsonShape.Kind[]::new);
  }

  /** Fills the chunk's row; returns false if the record doesn't look like that. */
  boolean read(byte[] all, int from, int to, Chunk chunk) throws Undecodable {
    bytes = all;
    at = from;
    end = to;
    if (!sign('{')) {
      return false;
    }
    for (int i = 0; i < keys.length; i++) {
      if (i > 0 && !sign(',') || !word(keys[i]) || !sign(':') || !value(i, chunk)) {
        return false;
      }
    }
    return sign('}') && blanks() == end;
  }

  private boolean value(int i, Chunk chunk) throws Undecodable {
    blanks();
    if (peek() == 'n') {
      chunk.nothing(i);
      return word(NULL);
    }
    return switch (kinds[i]) {
      case TEXT -> text(i, chunk);
      case LONG -> number(i, chunk);
      case REAL -> real(i, chunk);
      case TRUTH -> truth(i, chunk);
      case NOTHING, NESTED -> false;
    };
  }

  private boolean text(int i, Chunk chunk) throws Undecodable {
    if (peek() != '"') {
      return false;
    }
    int from = ++at;
    while (at < end && bytes[at] != '"') {
      byte one = bytes[at++];
      if (one == '\\' || one >= 0 && one < ' ') {
        return false;
      }
    }
    if (at >= end) {
      return false;
    }
    chunk.text(i, bytes, from, at++);
    return true;
  }

  private boolean number(int i, Chunk chunk) {
    boolean negative = peek() == '-';
    int from = negative ? ++at : at;
    long value = 0;
    while (digit()) {
      value = value * 10 + (bytes[at++] - '0');
    }
    int digits = at - from;
    if (digits == 0 || digits > LONG_DIGITS || digits > 1 && bytes[from] == '0') {
      return false;
    }
    chunk.number(i, negative ? -value : value);
    // What goes on with a point is no longer this; the sign that is wanted next isn't found there.
    return true;
  }

  private boolean real(int i, Chunk chunk) {
    int from = at;
    at += peek() == '-' ? 1 : 0;
    int first = at;
    if (!digits() || at - first > 1 && bytes[first] == '0') {
      return false;
    }
    if (peek() == '.') {
      at++;
      if (!digits()) {
        return false;
      }
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      at += peek() == '-' || peek() == '+' ? 1 : 0;
      if (!digits()) {
        return false;
      }
    }
    chunk.real(i, JavaDoubleParser.parseDouble(bytes, from, at - from));
    return true;
  }

  private boolean truth(int i, Chunk chunk) {
    boolean value = peek() == 't';
    chunk.truth(i, value);
    return word(value ? TRUE : FALSE);
  }

  private boolean digits() {
    int from = at;
    while (digit()) {
      at++;
    }
    return at > from;
  }

  private boolean digit() {
    return at < end && bytes[at] >= '0' && bytes[at] <= '9';
  }

  private byte peek() {
    return at < end ? bytes[at] : 0;
  }

  private boolean sign(char wanted) {
    blanks();
    return at < end && bytes[at++] == wanted;
  }

  private boolean word(byte[] wanted) {
    blanks();
    int from = at;
    at += wanted.length;
    return at <= end && Arrays.equals(bytes, from, at, wanted, 0, wanted.length);
  }

  private int blanks() {
    while (at < end && blank(bytes[at])) {
      at++;
    }
    return at;
  }

  private static boolean blank(byte one) {
    return one == ' ' || one == '\n' || one == '\r' || one == '\t';
  }
}
