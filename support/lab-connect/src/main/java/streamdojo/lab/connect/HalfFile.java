package streamdojo.lab.connect;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/** A file of the lake that nobody sees yet. */
final class HalfFile {
  private final Path path;
  private final FileOutputStream file;
  private final OutputStream out;
  private final Instant period;
  private final long first;
  private long last;

  private HalfFile(Path path, FileOutputStream file, Instant period, long first) {
    this.path = path;
    this.file = file;
    this.out = new BufferedOutputStream(file);
    this.period = period;
    this.first = first;
    this.last = first;
  }

  static HalfFile begin(Path folder, Instant period, long first) throws IOException {
    Files.createDirectories(folder);
    Path path = folder.resolve(Long.toString(first));
    return new HalfFile(path, new FileOutputStream(path.toFile()), period, first);
  }

  Instant period() {
    return period;
  }

  long first() {
    return first;
  }

  long last() {
    return last;
  }

  void add(long offset, byte[] line) throws IOException {
    out.write(line);
    out.write('\n');
    last = offset;
  }

  /** On the disk first, then in its place by one rename: whoever finds it finds all of it. */
  void publish(Path target) throws IOException {
    out.flush();
    file.getFD().sync();
    out.close();
    Files.createDirectories(target.getParent());
    Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
  }

  void abandon() {
    try {
      out.close();
    } catch (IOException worthless) {
      // It is deleted by whoever begins anew.
    }
  }
}
