package streamdojo.lab;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import streamdojo.kit.Folders;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Lab;

/**
 * A lab's folder: {@code pid}, {@code lab.json}, {@code logs}, and a data folder a server.
 *
 * <p>Its supervisor holds a lock on {@code pid} for as long as it lives. The operating system lets
 * go of it however the supervisor ends, so that nobody has to guess from a process number, which is
 * used again, whether a folder is a leftover.
 *
 * @param home the folder
 * @param owner holds the lock; kept open, never opened twice in one process
 */
record LabFolder(Path home, FileChannel owner) {
  static final String OWNER = "pid";
  static final String SERVERS = "pids";

  /**
   * Makes the folder, and clears away what dead supervisors left beside it.
   *
   * @return the folder; null if a living supervisor has it
   */
  static LabFolder claim(Path home) throws IOException {
    Files.createDirectories(home.getParent());
    // One at a time: between the folder and its lock nobody may take it for a leftover.
    try (FileChannel gate = open(home.resolveSibling(".lock"));
        FileLock one = gate.lock()) {
      Leftovers.sweep(home.getParent());
      if (Files.exists(home)) {
        return null;
      }
      LabFiles.createPrivate(home);
      LabFiles.createPrivate(home.resolve("logs"));
      LabFiles.createPrivate(home.resolve(SERVERS));
      FileChannel owner = open(home.resolve(OWNER));
      owner.lock();
      owner.write(ByteBuffer.wrap(text(ProcessHandle.current().pid())));
      return new LabFolder(home, owner);
    }
  }

  /** Returns where a server's log goes. */
  Path log(String server) {
    return home.resolve("logs").resolve(server + ".log");
  }

  /** Returns where a server's data are. */
  Path data(String server) {
    return home.resolve(server);
  }

  /** Returns the temporary folder of a server's process. */
  Path temporary(String server) {
    return home.resolve("tmp").resolve(server);
  }

  /** Notes which process a server is: the last one alive clears up if the supervisor can't. */
  void note(String server, long pid) throws IOException {
    Files.write(home.resolve(SERVERS).resolve(server), text(pid));
  }

  /** Writes {@code lab.json}. */
  void publish(Lab lab) throws IOException {
    LabFiles.writePrivate(home.resolve(Lab.FILE), Json.line(LabFile.fields(lab)));
  }

  /** Keeps a failed server's log beside the folder; returns null if it says nothing. */
  Path keepLog(String server) {
    try {
      if (Files.size(log(server)) == 0) {
        return null;
      }
      Path kept = home.resolveSibling(home.getFileName() + "-" + server + ".log");
      Files.deleteIfExists(kept);
      return Files.copy(log(server), kept);
    } catch (IOException none) {
      return null;
    }
  }

  /** Deletes the folder with all that is in it. */
  void delete() {
    try {
      Folders.delete(home);
      owner.close();
    } catch (IOException inUse) {
      throw new Trouble(
          "The lab's folder could not be deleted: " + inUse, "Delete " + home + ".", inUse);
    }
  }

  static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static byte[] text(long pid) {
    return (pid + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
