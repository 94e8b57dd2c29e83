package streamdojo.kit.process;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Whose JVM writes a class-data archive. Writing one costs seconds of processor time, so that of
 * several JVMs of a kind that start side by side one does; a process that is gone has lost its
 * turn.
 *
 * @param archive that is to be written
 */
record ArchiveTurn(Path archive) {

  /** Whether this process's next JVM is to write it. */
  boolean taken() {
    String own = "" + ProcessHandle.current().pid();
    try {
      Files.writeString(file(), own, StandardOpenOption.CREATE_NEW);
      return true;
    } catch (FileAlreadyExistsException somebody) {
      return takenOver(own);
    } catch (IOException readOnly) {
      return false;
    }
  }

  /** Somebody else's turn. */
  void over() {
    try {
      Files.deleteIfExists(file());
    } catch (IOException left) {
      // It is over with this process.
    }
  }

  /** Two may take over at once: then both write, into files of their own. */
  private boolean takenOver(String own) {
    try {
      long owner = Long.parseLong(Files.readString(file()).strip());
      if (ProcessHandle.of(owner).isPresent()) {
        return false;
      }
      Files.writeString(file(), own);
      return true;
    } catch (IOException | NumberFormatException beingWritten) {
      return false;
    }
  }

  private Path file() {
    return archive.resolveSibling(archive.getFileName() + ".turn");
  }
}
