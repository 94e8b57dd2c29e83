package streamdojo.kit.drift;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import streamdojo.kit.Folders;

/**
 * Counts values, however many there are, in little memory: they are written to files by their hash,
 * so that all that are equal are in one, and then counted file by file. A file that has become too
 * large is split once more.
 */
public final class Tally implements AutoCloseable {
  private static final int FILES = 64;
  private static final int BUFFER = 8 * 1024;
  private static final long MOST_BYTES = 4L << 20;

  /** What is equal can't be split, and need not be: it takes one place in memory. */
  private static final int MOST_SPLITS = 4;

  private static final int SPREAD = 0x9E3779B9;

  private final Path folder;
  private final int counters;
  private final int splits;
  private final List<DataOutputStream> files = new ArrayList<>();

  /**
   * @param folder to write in; made if it is missing, and gone when this is closed
   * @param counters how many counts each value has
   */
  public Tally(Path folder, int counters) {
    this(folder, counters, 0);
  }

  private Tally(Path folder, int counters, int splits) {
    this.folder = folder;
    this.counters = counters;
    this.splits = splits;
    try {
      Files.createDirectories(folder);
      for (int i = 0; i < FILES; i++) {
        files.add(
            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(i)), BUFFER)));
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /**
   * Counts a value once.
   *
   * @param counter 0 is the first
   */
  public void add(String value, int counter) {
    add(value.getBytes(StandardCharsets.UTF_8), value.hashCode(), counter);
  }

  /**
   * Gives each value with its counts, in no order. Nothing can be added after that.
   *
   * @param reader its array is its own
   */
  public void forEach(BiConsumer<String, long[]> reader) {
    try {
      close(files);
      for (int i = 0; i < FILES; i++) {
        if (Files.size(file(i)) > MOST_BYTES && splits < MOST_SPLITS) {
          split(i, reader);
        } else {
          count(i).forEach(reader);
        }
        Files.delete(file(i));
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  @Override
  public void close() throws IOException {
    close(files);
    Folders.delete(folder);
  }

  private void add(byte[] value, int hash, int counter) {
    try {
      DataOutputStream file = files.get(place(hash));
      file.writeByte(counter);
      file.writeInt(value.length);
      file.write(value);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Each split looks at other bits of the hash. */
  private int place(int hash) {
    int mixed = (hash + splits) * SPREAD;
    mixed = (mixed ^ (mixed >>> 15)) * (SPREAD + 2 * splits);
    return (mixed >>> 16) % FILES;
  }

  private void split(int number, BiConsumer<String, long[]> reader) throws IOException {
    try (Tally finer = new Tally(folder.resolve("split-" + number), counters, splits + 1)) {
      read(number, finer::add);
      finer.forEach(reader);
    }
  }

  private Map<String, long[]> count(int number) throws IOException {
    Map<String, long[]> counts = new HashMap<>();
    read(
        number,
        (value, counter) -> counts.computeIfAbsent(value, unseen -> new long[counters])[counter]++);
    return counts;
  }

  private void read(int number, BiConsumer<String, Integer> reader) throws IOException {
    long left = Files.size(file(number));
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file(number)), BUFFER))) {
      while (left > 0) {
        int counter = in.readByte();
        byte[] value = in.readNBytes(in.readInt());
        left -= Byte.BYTES + Integer.BYTES + value.length;
        reader.accept(new String(value, StandardCharsets.UTF_8), counter);
      }
    }
  }

  private Path file(int number) {
    return folder.resolve("" + number);
  }

  private static void close(List<DataOutputStream> files) throws IOException {
    for (DataOutputStream file : files) {
      file.close();
    }
  }
}
