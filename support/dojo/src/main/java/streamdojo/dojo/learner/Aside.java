package streamdojo.dojo.learner;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.kit.Trouble;

/** Puts a learner's file back as it was, and what stood in it aside. */
public final class Aside {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

  private Aside() {}

  /**
   * Puts a kata's stub into its place.
   *
   * @return where the learner's text is now; empty if there was none that is worth keeping
   * @throws Trouble if it can't be written; then nothing was changed
   */
  public static Optional<Path> reset(Kata kata) {
    return reset(kata, LocalDateTime.now(ZoneOffset.UTC));
  }

  /** The same at a given moment, in UTC: what is kept is named after it. */
  static Optional<Path> reset(Kata kata, LocalDateTime now) {
    String stub = Source.stub(kata).text();
    Path file = kata.learners();
    try {
      Optional<Path> kept = Optional.empty();
      if (Files.exists(file) && !same(Files.readString(file), stub)) {
        kept = Optional.of(keep(kata, file, WHEN.format(now)));
      }
      Files.createDirectories(file.getParent());
      // Written beside it first: a full disk must not leave half a file.
      Path fresh = Files.createTempFile(file.getParent(), ".stub", ".new");
      Files.writeString(fresh, stub);
      // A temporary file is its owner's alone; this one is like the others.
      fresh.toFile().setReadable(true, false);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      return kept;
    } catch (IOException failed) {
      throw new Trouble(
          "Can't reset " + file + ": " + failed.getMessage() + ".",
          "Is the clone read-only, or the disk full?",
          failed);
    }
  }

  /** Git's line ends on other systems, and the gap still in it: nobody's work. */
  private static boolean same(String text, String stub) {
    return text.replace("\r\n", "\n").equals(stub) || text.isBlank();
  }

  private static Path keep(Kata kata, Path file, String when) throws IOException {
    Path folder = kata.house().state().resolve("kept").resolve(kata.id());
    Files.createDirectories(folder);
    // Two may be kept within one tick of the clock: each has a name that nobody has.
    for (int nth = 1; ; nth++) {
      String name = when + (nth == 1 ? "" : "-" + nth) + "-" + file.getFileName();
      try {
        return Files.copy(file, folder.resolve(name));
      } catch (FileAlreadyExistsException taken) {
        // The next number.
      }
    }
  }
}
