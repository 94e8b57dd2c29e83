package streamdojo.lab.connect;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.connect.errors.ConnectException;
import streamdojo.kit.Folders;
import streamdojo.kit.lake.Lake;
import streamdojo.kit.lake.LakeFile;

/**
 * A partition's files. A file holds a run of offsets without a gap in it, all of one period; where
 * a record's period is another one than that of the record before it, the next file begins. So all
 * offsets up to the last published one are in the lake, and that is all there is to remember.
 */
final class LakePartition {
  private final Lake lake;
  private final String topic;
  private final int partition;
  private final Duration period;
  private final Path workplace;
  private long published;
  private HalfFile half;

  LakePartition(Path folder, String topic, int partition, Duration period) {
    this.lake = new Lake(folder);
    this.topic = topic;
    this.partition = partition;
    this.period = period;
    this.workplace = lake.workplace(topic, partition);
    try {
      // What a killed worker had not published; it is delivered again.
      Folders.delete(workplace);
      published =
          lake.files(topic).stream()
              .filter(file -> file.partition() == partition)
              .mapToLong(file -> file.last() + 1)
              .max()
              .orElse(0);
    } catch (IOException failed) {
      throw new ConnectException("The lake can't be read: " + failed, failed);
    }
  }

  /** All records before this offset are published. */
  long published() {
    return published;
  }

  void add(long offset, Instant timestamp, byte[] line) {
    if (offset < published) {
      return;
    }
    Instant begin = LakeFile.periodOf(timestamp, period);
    try {
      if (half != null && !half.period().equals(begin)) {
        publish();
      }
      if (half == null) {
        half = HalfFile.begin(workplace, begin, offset);
      }
      half.add(offset, line);
    } catch (IOException failed) {
      throw new ConnectException("The lake can't be written: " + failed, failed);
    }
  }

  /** Publishes the file whose period is over; says whether there was one. */
  boolean publishUntil(Instant now) {
    if (half == null || now.isBefore(half.period().plus(period))) {
      return false;
    }
    try {
      publish();
      return true;
    } catch (IOException failed) {
      throw new ConnectException("The lake can't be written: " + failed, failed);
    }
  }

  /** Leaves the unfinished file to whoever gets the partition next. */
  void close() {
    if (half != null) {
      half.abandon();
      half = null;
    }
  }

  private void publish() throws IOException {
    LakeFile file = lake.file(topic, half.period(), partition, half.first(), half.last());
    half.publish(file.path());
    published = half.last() + 1;
    half = null;
  }
}
