package streamdojo.kit.flink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import streamdojo.kit.Folders;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;

/**
 * The checkpoints that jobs have left, a folder a job: they outlive the job, and a Flink that was
 * killed. It is read here and not asked of Flink, which knows nothing of the jobs it had before.
 */
final class Checkpoints {
  private static final String ONE = "chk-";

  /** Is there under this name once the checkpoint is complete. */
  private static final String COMPLETE = "_metadata";

  private final Path folder;

  /**
   * @param folder Flink's {@code execution.checkpointing.dir}, on this machine
   */
  Checkpoints(String folder) {
    this.folder = Path.of(URI.create(folder));
  }

  /**
   * Where the last complete checkpoint of a job is, as Flink wants it said.
   *
   * @throws Trouble if there is none
   */
  String last(String job) {
    return complete(job).stream()
        .max(Comparator.comparingLong(Checkpoints::number))
        .map(one -> one.toUri().toString())
        .orElseThrow(
            () ->
                new Trouble(
                    "The job " + job + " has left no complete checkpoint to go on from.",
                    "Does its script turn checkpoints off, or have them deleted at its end?"));
  }

  /** Waits until Flink has deleted those of a job that is over. */
  void awaitGone(String job) {
    Limits.JOB_ENDS
        .await("Flink to delete the checkpoints of its job " + job)
        .until(() -> complete(job).isEmpty());
  }

  /** Deletes those of a job that is over. */
  void delete(String job) {
    Limits.JOB_ENDS
        .await("the checkpoints of Flink's job " + job + " to be deleted")
        .until(
            () -> {
              try {
                Folders.delete(folder.resolve(job));
                return true;
              } catch (IOException written) {
                // One was on its way when the job ended.
                return false;
              }
            });
  }

  private List<Path> complete(String job) {
    if (!Files.isDirectory(folder.resolve(job))) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder.resolve(job))) {
      return all.filter(one -> one.getFileName().toString().startsWith(ONE))
          .filter(one -> Files.exists(one.resolve(COMPLETE)))
          .toList();
    } catch (NoSuchFileException deletedJustNow) {
      return List.of();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static long number(Path one) {
    return Long.parseLong(one.getFileName().toString().substring(ONE.length()));
  }
}
