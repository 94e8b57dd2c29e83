package streamdojo.dojo.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.Server;

/**
 * Words that are for few, and who else could have seen them.
 *
 * @param words passwords, and what the lab's control is asked with
 * @param seen the numbers of processes on whose command lines one stood
 */
record Secrets(Set<String> words, Set<String> seen) {
  private static final Path PROCESSES = Path.of("/proc");

  /** The secrets of a lab. */
  static Secrets of(Lab lab) {
    Set<String> words = new TreeSet<>(Set.of(lab.token()));
    lab.servers().values().stream().map(Server::password).forEach(words::add);
    return new Secrets(words, new TreeSet<>());
  }

  /** Reads the command lines of all processes, as everybody may. */
  void look() {
    try (Stream<Path> all = Files.list(PROCESSES)) {
      all.map(process -> process.resolve("cmdline"))
          .filter(line -> holds(bytes(line)))
          .map(line -> line + ": " + new String(bytes(line), StandardCharsets.UTF_8))
          .forEach(seen::add);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The files below a folder that hold one. */
  List<Path> in(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).filter(file -> holds(bytes(file))).toList();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Whether nobody but its owner can read a file, or come to it. */
  static boolean ownersOnly(Path file, Path root) {
    return Stream.iterate(file, path -> path.startsWith(root), Path::getParent)
        .anyMatch(path -> permissions(path).endsWith("------"));
  }

  private static String permissions(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private boolean holds(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return words.stream().anyMatch(text::contains);
  }

  /** Nothing of what is gone or not for us: servers delete files, processes end. */
  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException gone) {
      return new byte[0];
    }
  }
}
