package streamdojo.lab;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import streamdojo.kit.Folders;

/** Clears away what labs leave behind whose supervisor was killed. */
public final class Leftovers {
  private Leftovers() {}

  /**
   * Called by a server's process whose supervisor is gone: deletes its data, and the lab's folder
   * if no other server is left to do it. As good as it can be; the next lab's start sweeps the
   * rest.
   *
   * @param data the server's own folder, in the lab's
   */
  public static void leave(Path data) {
    Path home = data.toAbsolutePath().getParent();
    try {
      Folders.delete(data);
      if (!Files.exists(home.resolve(LabFolder.OWNER))) {
        return; // Not in a lab: what else is in that folder is not ours.
      }
      // One at a time, or the last two would each leave it to the other.
      try (FileChannel gate = LabFolder.open(home.resolveSibling(".lock"));
          FileLock one = gate.lock()) {
        Files.deleteIfExists(home.resolve(LabFolder.SERVERS).resolve(data.getFileName()));
        if (!ownerLives(home) && noServerLives(home.resolve(LabFolder.SERVERS))) {
          Folders.delete(home);
        }
      }
    } catch (IOException | RuntimeException leftToTheSweep) {
      System.err.println("Could not clear up " + home + ": " + leftToTheSweep);
    }
  }

  /** Deletes the folders of labs whose supervisor is dead, and what else dead processes left. */
  static void sweep(Path labs) throws IOException {
    for (Path lab : list(labs)) {
      if (Files.isDirectory(lab) && !ownerLives(lab)) {
        Folders.delete(lab);
      }
    }
  }

  /** Deletes files that were to be used or read long ago: half archives, logs of failed starts. */
  static void sweepFiles(Path folder, String part, Duration age) {
    try {
      for (Path file : list(folder)) {
        boolean old =
            Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(age));
        if (old && Files.isRegularFile(file) && file.getFileName().toString().contains(part)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException inUse) {
      System.err.println("Could not clear up " + folder + ": " + inUse);
    }
  }

  private static boolean ownerLives(Path lab) {
    Path pid = lab.resolve(LabFolder.OWNER);
    if (!Files.exists(pid)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(pid, StandardOpenOption.WRITE);
        FileLock free = channel.tryLock()) {
      return free == null;
    } catch (IOException | RuntimeException unknown) {
      // Where it can't be told, nothing is deleted.
      return true;
    }
  }

  private static boolean noServerLives(Path pids) throws IOException {
    for (Path file : list(pids)) {
      long pid = Long.parseLong(Files.readString(file).trim());
      if (ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) {
        return false;
      }
    }
    return true;
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }
}
