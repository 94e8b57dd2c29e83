package streamdojo.kit.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import streamdojo.kit.House;

/**
 * Which ports were picked by which of this user's processes: a port is a byte of an empty file,
 * which its process keeps locked. The system unlocks it when the process ends, however that ends.
 */
final class PickedPorts {
  private static final Set<Integer> OWN = new HashSet<>();

  /** Held on to: one that is forgotten isn't known in this process any more. */
  private static final List<FileLock> LOCKS = new ArrayList<>();

  private static final FileChannel FILE = open(House.sharedCache().resolve("ports.lock"));

  private PickedPorts() {}

  /** Takes a port, unless it is taken, by whatever process. */
  static synchronized boolean take(int port) {
    return !OWN.contains(port) && locked(port) && OWN.add(port);
  }

  private static boolean locked(int port) {
    if (FILE == null) {
      return true;
    }
    try {
      FileLock lock = FILE.tryLock(port, 1, false);
      if (lock != null) {
        LOCKS.add(lock);
      }
      return lock != null;
    } catch (IOException unable) {
      return true; // A file system without locks: left to chance, as without the file.
    }
  }

  private static FileChannel open(Path file) {
    try {
      Files.createDirectories(file.getParent());
      return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException unable) {
      return null;
    }
  }
}
