package streamdojo.features;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import streamdojo.kit.lake.Lake;
import streamdojo.kit.lake.LakeFile;
import streamdojo.kit.slow.Transaction;

/** A lake that the scenario fills itself, as Connect does, so that a loader needs no Kafka. */
public final class LandedByHand {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PARTITION = 0;

  private final Lake lake;
  private final List<Transaction> rows = new ArrayList<>();
  private List<Transaction> unpublished;
  private Path half;

  /**
   * @param scene the scenario's own
   */
  public LandedByHand(Scene scene) {
    lake = new Lake(scene.folder().resolve("by-hand"));
  }

  /** Publishes a file of these rows. */
  public LakeFile land(Instant period, List<Transaction> more) {
    begin(more);
    return publish(period);
  }

  /** Writes a file as far as the middle of its last line. */
  public void begin(List<Transaction> more) {
    unpublished = List.copyOf(more);
    half = lake.workplace(Sales.TRANSACTIONS, PARTITION).resolve("" + rows.size());
    String text = text(more);
    write(text.substring(0, text.length() - text.length() / more.size() / 2));
  }

  /** Writes that file to its end and publishes it. */
  public LakeFile publish(Instant period) {
    write(text(unpublished));
    int first = rows.size();
    int last = first + unpublished.size() - 1;
    LakeFile file = lake.file(Sales.TRANSACTIONS, period, PARTITION, first, last);
    try {
      Files.createDirectories(file.path().getParent());
      Files.move(half, file.path(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    rows.addAll(unpublished);
    return file;
  }

  /** The published files. */
  public List<LakeFile> files() {
    return lake.files(Sales.TRANSACTIONS);
  }

  /** What the published files hold. */
  public List<Transaction> rows() {
    return List.copyOf(rows);
  }

  private void write(String text) {
    try {
      Files.createDirectories(half.getParent());
      Files.writeString(half, text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String text(List<Transaction> rows) {
    StringBuilder lines = new StringBuilder();
    try {
      for (Transaction row : rows) {
        lines.append(JSON.writeValueAsString(row)).append('\n');
      }
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
    return lines.toString();
  }
}
