package streamdojo.dojo.answer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.catalogue.Rejection;
import streamdojo.kit.Trouble;

/**
 * An answer as it was written: the stub, the reference, an impostor, a learner's.
 *
 * @param kata the kata's id
 * @param name {@code stub}, {@code reference}, {@code learner} or the impostor's name
 * @param file where it stands; for a stub, the reference that it is derived from, for an impostor
 *     what makes it one of the reference
 * @param type name of the class that implements the kata's interface; of a script, its file's name
 * @param text the source itself
 */
public record Source(String kata, String name, Path file, String type, String text) {
  /** The reference. */
  public static Source reference(Kata kata) {
    return read(kata, "reference", kata.reference());
  }

  /** The stub, derived from the reference; its file is the one that learners find it in. */
  public static Source stub(Kata kata) {
    Source reference = reference(kata);
    String text = Stub.of(kata).of(kata.id(), reference.text());
    return new Source(kata.id(), Rejection.STUB, kata.learners(), reference.type(), text);
  }

  /** What stands in {@code katas/} now. */
  public static Source learner(Kata kata) {
    return read(kata, "learner", kata.learners());
  }

  /**
   * An answer by its name.
   *
   * @param name {@code learner}, {@code reference}, {@code stub}, an impostor's name or a file
   */
  public static Source named(Kata kata, String name) {
    return switch (name) {
      case "learner" -> learner(kata);
      case "reference" -> reference(kata);
      case "stub" -> stub(kata);
      default ->
          name.matches(".*\\.(java|sql)") ? read(kata, name, Path.of(name)) : impostor(kata, name);
    };
  }

  /**
   * An impostor that is the reference but for what a file says.
   *
   * @param file {@code NAME.diff}
   */
  public static Source derived(Kata kata, Path file) {
    String name = file.getFileName().toString().replaceFirst("\\.diff$", "");
    Source diff = read(kata, name, file);
    Source reference = reference(kata);
    String text = Impostor.of(name, reference.text(), diff.text());
    return new Source(kata.id(), name, diff.file(), reference.type(), text);
  }

  /** Whether this is a script. */
  public boolean sql() {
    return type.endsWith(".sql");
  }

  private static Source impostor(Kata kata, String name) {
    if (Files.exists(kata.impostor(name))) {
      return derived(kata, kata.impostor(name));
    }
    if (Files.exists(kata.wholeImpostor(name))) {
      return read(kata, name, kata.wholeImpostor(name));
    }
    throw new Trouble(
        "There is no answer '" + name + "' to " + kata.id() + ".",
        "Take learner, reference, stub, a .java or .sql file, or an impostor: "
            + String.join(", ", kata.impostorNames())
            + ".");
  }

  private static Source read(Kata kata, String name, Path file) {
    try {
      String type =
          kata.sql()
              ? kata.id() + ".sql"
              : file.getFileName().toString().replaceFirst("\\.java$", "");
      return new Source(kata.id(), name, file.toAbsolutePath(), type, Files.readString(file));
    } catch (IOException unreadable) {
      throw new Trouble(
          "The answer to " + kata.id() + " can't be read: " + file + " is missing or no text.",
          "'git checkout' brings back a file of the kit that was deleted.",
          unreadable);
    }
  }
}
