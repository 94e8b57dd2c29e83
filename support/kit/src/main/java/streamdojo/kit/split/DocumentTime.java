package streamdojo.kit.split;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The two texts that a document has for a time. */
final class DocumentTime {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

  private DocumentTime() {}

  /**
   * Returns date and time at an offset. The original appends the offset to the machine's own time,
   * whatever that is; here it is computed.
   */
  static String text(Instant time, ZoneOffset offset) {
    return FORMAT.format(time.atOffset(offset));
  }

  /** Returns milliseconds since 1970. */
  static String epoch(Instant time) {
    return Long.toString(time.toEpochMilli());
  }
}
