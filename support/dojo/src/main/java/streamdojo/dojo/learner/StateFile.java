package streamdojo.dojo.learner;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A small JSON file in the clone's state, which several processes may change at once. Whatever is
 * wrong with it, nobody's work stops for that: it is said, and work goes on without.
 *
 * @param <T> what it holds
 */
final class StateFile<T> {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path file;
  private final Class<T> type;
  private final T empty;
  private final Consumer<String> says;

  /**
   * @param empty what it holds before it is first written
   * @param says takes a sentence for people
   */
  StateFile(Path file, Class<T> type, T empty, Consumer<String> says) {
    this.file = file;
    this.type = type;
    this.empty = empty;
    this.says = says;
  }

  /** Returns what it holds. One that can't be understood is set aside, with a sentence. */
  T read() {
    if (!Files.exists(file)) {
      return empty;
    }
    try {
      T read = JSON.readValue(file.toFile(), type);
      if (read != null) {
        return read;
      }
    } catch (IOException notOurs) {
      // What follows is for an empty file too, which JSON reads as null or as an error.
    }
    setAside();
    return empty;
  }

  /** Changes it as a whole: a reader, or a kill -9, sees the old text or the new one. */
  void change(UnaryOperator<T> change) {
    try {
      Files.createDirectories(file.getParent());
      // Threads of this process wait here, since a lock is a process's; others wait at the lock.
      synchronized (StateFile.class) {
        try (FileChannel lock = locked()) {
          T now = change.apply(read());
          Path fresh = Files.createTempFile(file.getParent(), name(), ".new");
          JSON.writeValue(fresh.toFile(), now);
          Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
      }
    } catch (IOException failed) {
      says.accept(
          "What you have done can't be remembered in "
              + file
              + ". Is the clone read-only, or the disk full?");
    }
  }

  private FileChannel locked() throws IOException {
    Path beside = file.resolveSibling(name() + ".lock");
    FileChannel channel =
        FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.lock();
    if (!lock.isValid()) {
      throw new IOException("no lock");
    }
    return channel;
  }

  private void setAside() {
    try {
      // A name that nobody has: two may be set aside within one tick of the clock.
      String when = name() + ".unread-" + System.currentTimeMillis() + "-";
      Path aside = Files.createTempFile(file.getParent(), when, "");
      Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
      says.accept(
          file.getFileName() + " can't be understood, so it is set aside as " + aside + ".");
    } catch (IOException stays) {
      says.accept(file + " can't be understood, and not be set aside: it is left out.");
    }
  }

  private String name() {
    return file.getFileName().toString();
  }
}
