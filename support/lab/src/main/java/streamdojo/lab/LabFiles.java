package streamdojo.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** Files and folders, as the lab needs them. */
public final class LabFiles {
  private static final int LONGEST = 300;

  private LabFiles() {}

  /** Makes a folder that only its owner can enter; fails if it is there. */
  static void createPrivate(Path folder) throws IOException {
    Files.createDirectory(folder, permissions("rwx------"));
  }

  /** Replaces a file at one stroke; only its owner can read it, from the first byte on. */
  public static void writePrivate(Path file, String text) throws IOException {
    Path whole = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(whole);
    Files.createFile(whole, permissions("rw-------"));
    Files.writeString(whole, text);
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Returns the last lines of a text file, long ones cut; none if it can't be read. */
  static List<String> tail(Path file, int lines) {
    try (Stream<String> all = Files.lines(file)) {
      List<String> list =
          all.filter(line -> !line.isBlank())
              .map(line -> line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …")
              .toList();
      return list.subList(Math.max(0, list.size() - lines), list.size());
    } catch (IOException | UncheckedIOException unreadable) {
      return List.of();
    }
  }

  private static FileAttribute<?>[] permissions(String mode) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }
}
