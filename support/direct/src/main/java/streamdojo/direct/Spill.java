package streamdojo.direct;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import streamdojo.kit.Folders;

/**
 * A folder of one's own for what doesn't fit into memory. Its owner holds a lock on a file in it as
 * long as it lives, however it ends: a folder whose lock is free is nobody's any more, and the next
 * one who comes deletes it.
 */
final class Spill implements AutoCloseable {
  private static final String LOCK = "lock";
  private static final String PREFIX = "run-";

  private final Path folder;
  private final FileChannel channel;

  /**
   * @param parent of this folder and of others like it
   */
  Spill(Path parent) {
    try {
      Files.createDirectories(parent);
      // Two that come at once must not sweep what the other one has made but not locked yet.
      try (FileChannel door = open(parent.resolve(LOCK));
          FileLock ours = enter(door)) {
        sweep(parent);
        folder = Files.createTempDirectory(parent, PREFIX);
        channel = open(folder.resolve(LOCK));
        channel.lock();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    try {
      channel.close();
      Folders.delete(folder);
    } catch (IOException left) {
      // The next one deletes it.
    }
  }

  private static void sweep(Path parent) throws IOException {
    List<Path> folders;
    try (Stream<Path> all = Files.list(parent)) {
      folders = all.filter(one -> one.getFileName().toString().startsWith(PREFIX)).toList();
    }
    for (Path folder : folders) {
      if (nobodys(folder)) {
        Folders.delete(folder);
      }
    }
  }

  private static boolean nobodys(Path folder) {
    try (FileChannel channel = open(folder.resolve(LOCK));
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (OverlappingFileLockException ours) {
      return false;
    } catch (IOException goneMeanwhile) {
      return false;
    }
  }

  /** Within a process a lock that is taken is refused instead of waited for. */
  private static FileLock enter(FileChannel door) throws IOException {
    while (true) {
      try {
        return door.lock();
      } catch (OverlappingFileLockException another) {
        Thread.yield();
      }
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }
}
