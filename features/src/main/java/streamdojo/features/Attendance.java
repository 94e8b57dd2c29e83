package streamdojo.features;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import streamdojo.kit.House;
import streamdojo.kit.Namespace;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.process.OwnFolder;

/**
 * Which namespaces this process has on a lab's servers, noted in the lab's folder. Whoever comes to
 * a lab first removes those of processes that were killed before they could do it themselves.
 */
public final class Attendance {
  private static final String FOLDER = "attendance";
  private static final Map<Path, Attendance> HERE = new HashMap<>();

  private final Optional<OwnFolder> notes;

  private Attendance(Optional<OwnFolder> notes) {
    this.notes = notes;
  }

  /**
   * This process's at a lab.
   *
   * @param lab one that no clone of ours has is not noted in; null if there is none
   */
  static synchronized Attendance at(Lab lab) {
    Optional<Path> home = lab == null ? Optional.empty() : home(lab);
    if (home.isEmpty()) {
      return new Attendance(Optional.empty());
    }
    return HERE.computeIfAbsent(
        home.get().resolve(FOLDER),
        folder ->
            new Attendance(Optional.of(new OwnFolder(folder, nobodys -> removeAll(lab, nobodys)))));
  }

  /**
   * Whether somebody has this namespace on a lab's servers.
   *
   * @param home the lab's folder
   */
  public static boolean noted(Path home, Namespace namespace) {
    try (Stream<Path> notes =
        Files.find(home.resolve(FOLDER), 2, (note, is) -> is.isRegularFile())) {
      return notes.anyMatch(note -> note.getFileName().toString().equals(namespace.prefix()));
    } catch (IOException | UncheckedIOException none) {
      return false;
    }
  }

  /** From now on there may be something of this namespace on the servers. */
  void begins(Namespace namespace) {
    try {
      if (notes.isPresent()) {
        Files.createFile(note(namespace));
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** All of it is removed. */
  void over(Namespace namespace) {
    try {
      if (notes.isPresent()) {
        Files.deleteIfExists(note(namespace));
      }
    } catch (IOException gone) {
      // With the lab, or it is found and removed in vain.
    }
  }

  private Path note(Namespace namespace) {
    return notes.orElseThrow().folder().resolve(namespace.prefix());
  }

  /** What others than namespaces are called there has no dot. */
  private static void removeAll(Lab lab, Path nobodys) {
    try (Stream<Path> all = Files.list(nobodys)) {
      for (Path note : all.toList()) {
        String name = note.getFileName().toString();
        if (name.endsWith(".")) {
          new Removal(lab, new Namespace(name.substring(0, name.length() - 1))).run();
          Files.delete(note);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Optional<Path> home(Lab lab) {
    Path labs = House.here().labs();
    if (!Files.isDirectory(labs)) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.list(labs)) {
      List<Path> homes = all.filter(Files::isDirectory).toList();
      return homes.stream().filter(home -> is(lab, home.resolve(Lab.FILE))).findFirst();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean is(Lab lab, Path file) {
    try {
      Lab written = new ObjectMapper().readValue(file.toFile(), Lab.class);
      return written.pid() == lab.pid() && written.token().equals(lab.token());
    } catch (IOException another) {
      return false;
    }
  }
}
