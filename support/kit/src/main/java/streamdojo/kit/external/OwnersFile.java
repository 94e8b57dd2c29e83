package streamdojo.kit.external;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import streamdojo.kit.Trouble;

/** A file with secrets in it: read only if nobody else can. */
public final class OwnersFile {
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private OwnersFile() {}

  /**
   * Reads it.
   *
   * @throws NoSuchFileException if it isn't there
   * @throws Trouble if others can read or change it, or it is no text
   */
  public static String read(Path file) throws NoSuchFileException {
    try {
      if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
        throw new Trouble(
            file + " can be read or changed by others; it may hold passwords.",
            "Keep it to yourself: chmod 600 " + file);
      }
      return Files.readString(file);
    } catch (NoSuchFileException none) {
      throw none;
    } catch (IOException | UnsupportedOperationException unreadable) {
      throw new Trouble(file + " can't be read.", "Is it a text file of yours?", unreadable);
    }
  }
}
