package streamdojo.kit.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import streamdojo.kit.Folders;

/**
 * A folder that goes with its process. Its owner holds a lock on a file in it as long as it lives,
 * however it ends: a folder whose lock is free is nobody's any more, and the next one who comes
 * deletes it.
 */
public final class OwnFolder implements AutoCloseable {
  private static final String LOCK = "lock";
  private static final String PREFIX = "run-";

  private final Path folder;
  private final FileChannel channel;

  /**
   * @param parent of this folder and of others like it; made if it is missing
   */
  public OwnFolder(Path parent) {
    this(parent, nobodys -> {});
  }

  /**
   * The same where something else is to go with what is nobody's.
   *
   * @param parent of this folder and of others like it; made if it is missing
   * @param before is done with each folder that is nobody's any more, before it is deleted; one at
   *     which it fails is left for the next who comes
   */
  public OwnFolder(Path parent, Consumer<Path> before) {
    try {
      Files.createDirectories(parent);
      // Two that come at once must not sweep what the other one has made but not locked yet.
      try (FileChannel door = open(parent.resolve(LOCK));
          FileLock ours = enter(door)) {
        sweep(parent, before);
        folder = Files.createTempDirectory(parent, PREFIX);
        channel = open(folder.resolve(LOCK));
        channel.lock();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The folder, there until this is closed. */
  public Path folder() {
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

  private static void sweep(Path parent, Consumer<Path> before) throws IOException {
    List<Path> folders;
    try (Stream<Path> all = Files.list(parent)) {
      folders = all.filter(one -> one.getFileName().toString().startsWith(PREFIX)).toList();
    }
    for (Path folder : folders) {
      if (nobodys(folder)) {
        drop(folder, before);
      }
    }
  }

  private static void drop(Path folder, Consumer<Path> before) throws IOException {
    try {
      before.accept(folder);
    } catch (RuntimeException later) {
      System.err.println("Not all that belongs to " + folder + " could be removed: " + later);
      return;
    }
    Folders.delete(folder);
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
