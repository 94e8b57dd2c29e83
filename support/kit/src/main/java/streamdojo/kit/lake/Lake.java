package streamdojo.kit.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Kafka Connect lands: {@code topic/period/partition-first-last.jsonl}, a line of JSON a
 * record, in the order of the offsets. Nothing in it ever changes; files only come.
 *
 * @param folder the lake's own
 */
public record Lake(Path folder) {
  private static final String WORKPLACE = ".unpublished";

  /** The published files of a topic, oldest period first, then by partition and offset. */
  public List<LakeFile> files(String topic) {
    Path topics = folder.resolve(topic);
    if (!Files.isDirectory(topics)) {
      return List.of();
    }
    try (Stream<Path> periods = Files.list(topics)) {
      return periods
          .filter(period -> !period.getFileName().toString().equals(WORKPLACE))
          .flatMap(Lake::list)
          .map(LakeFile::at)
          .sorted(
              Comparator.comparing(LakeFile::period)
                  .thenComparing(LakeFile::partition)
                  .thenComparing(LakeFile::first))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Where a file of these records belongs. */
  public LakeFile file(String topic, Instant period, int partition, long first, long last) {
    Path place = folder.resolve(topic).resolve(LakeFile.name(period));
    return LakeFile.at(place.resolve(LakeFile.name(partition, first, last)));
  }

  /** Where a partition's files are written before they are published by a rename. */
  public Path workplace(String topic, int partition) {
    return folder.resolve(topic).resolve(WORKPLACE).resolve(Integer.toString(partition));
  }

  private static Stream<Path> list(Path period) {
    try (Stream<Path> files = Files.list(period)) {
      return files.toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
