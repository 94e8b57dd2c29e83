package streamdojo.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import streamdojo.kit.Ledger;
import streamdojo.kit.lake.LakeFile;
import streamdojo.kit.slow.Transaction;

/** The lake that Connect fills, held against the ledger. */
public final class LandedLake {
  private final Sales sales;
  private final Pipeline pipeline;

  /**
   * @param sales the scenario's own
   * @param pipeline the scenario's own
   */
  public LandedLake(Sales sales, Pipeline pipeline) {
    this.sales = sales;
    this.pipeline = pipeline;
  }

  /** The published files. */
  public List<LakeFile> files() {
    return pipeline.lake().files(sales.topic());
  }

  /** What is in each published file, by its name. */
  public Map<String, String> contents() {
    Map<String, String> contents = new TreeMap<>();
    files().forEach(file -> contents.put(file.name(), read(file.path())));
    return contents;
  }

  /** Whether a file is being written now. */
  public boolean isBeingWritten() {
    Path workplaces = pipeline.lake().workplace(sales.topic(), 0).getParent();
    if (!Files.isDirectory(workplaces)) {
      return false;
    }
    try (Stream<Path> all = Files.walk(workplaces)) {
      return all.anyMatch(Files::isRegularFile);
    } catch (IOException | UncheckedIOException published) {
      // Walked over just as it was moved.
      return false;
    }
  }

  /**
   * Fails unless the files' lines are the ledger's rows, each at the offset that its file's name
   * and its place in there say.
   *
   * @throws AssertionError with the places that differ
   */
  public void isTheLedger() {
    Map<String, Object> expected = new TreeMap<>();
    for (Ledger.Entry<Transaction> sent : sales.feed().ledger().entries()) {
      expected.put(place(sent.partition(), sent.offset()), sent.message());
    }
    Map<String, Object> seen = new TreeMap<>();
    for (LakeFile file : files()) {
      long offset = file.first();
      for (String line : read(file.path()).split("\n")) {
        Object before = seen.put(place(file.partition(), offset), Transaction.parse(line));
        if (before != null) {
          throw new AssertionError("Landed twice: " + place(file.partition(), offset));
        }
        offset++;
      }
      if (offset != file.last() + 1) {
        throw new AssertionError(file.name() + " has " + (offset - file.first()) + " lines");
      }
    }
    Differences.none("record", expected, seen);
  }

  private static String place(int partition, long offset) {
    return "partition " + partition + ", offset " + offset;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
