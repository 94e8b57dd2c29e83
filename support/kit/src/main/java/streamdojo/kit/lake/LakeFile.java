package streamdojo.kit.lake;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A published file of the lake.
 *
 * @param path where it is
 * @param period beginning of the period that all its records are from, by their own timestamps
 * @param partition of the topic
 * @param first offset of the first record
 * @param last offset of the last record; some between them may hold no record
 */
public record LakeFile(Path path, Instant period, int partition, long first, long last) {
  private static final Pattern NAME = Pattern.compile("(\\d+)-(\\d+)-(\\d+)\\.jsonl");
  private static final DateTimeFormatter PERIOD =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /**
   * Reads it off its path.
   *
   * @throws IllegalArgumentException if that is no file of a lake
   */
  static LakeFile at(Path path) {
    Matcher name = NAME.matcher(path.getFileName().toString());
    if (!name.matches()) {
      throw new IllegalArgumentException("No file of a lake: " + path);
    }
    return new LakeFile(
        path,
        PERIOD.parse(path.getParent().getFileName().toString(), Instant::from),
        Integer.parseInt(name.group(1)),
        Long.parseLong(name.group(2)),
        Long.parseLong(name.group(3)));
  }

  /** A name that no other file of its topic has: period and file. */
  public String name() {
    return path.getParent().getFileName() + "/" + path.getFileName();
  }

  /** The beginning of the period that a moment is in; periods are counted from 1970 on. */
  public static Instant periodOf(Instant moment, Duration length) {
    long millis = length.toMillis();
    return Instant.ofEpochMilli(Math.floorDiv(moment.toEpochMilli(), millis) * millis);
  }

  static String name(Instant period) {
    return PERIOD.format(period);
  }

  static String name(int partition, long first, long last) {
    return partition + "-" + first + "-" + last + ".jsonl";
  }
}
