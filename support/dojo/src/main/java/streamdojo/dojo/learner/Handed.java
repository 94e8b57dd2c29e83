package streamdojo.dojo.learner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.kit.House;
import streamdojo.kit.Trouble;

/**
 * A wrong answer that a learner hands in: a whole one in Java or SQL, or a diff of the reference as
 * those in {@code features/impostors}.
 */
public final class Handed {
  private Handed() {}

  /**
   * Returns the kata that a file is an answer to: that of the folder it is in, of its name, or of
   * the interface that it implements.
   *
   * @throws Trouble if that can't be seen, or the file can't be read
   */
  public static Kata kata(House house, Path file) {
    String text = read(file);
    List<Kata> katas = Course.of(house).katas();
    String whole = file.toAbsolutePath().normalize().toString();
    return katas.stream()
        .filter(kata -> whole.contains("/" + kata.id() + "/") || whole.contains(kata.id() + "."))
        .findFirst()
        .or(() -> katas.stream().filter(kata -> implementsIt(kata, text)).findFirst())
        .orElseThrow(
            () ->
                new Trouble(
                    "Which kata " + file + " is an answer to can't be seen.",
                    "Say it: ./dojo impostor " + file + " --kata shadow-1-rule."));
  }

  /** The answer itself. */
  public static Source answer(Kata kata, Path file) {
    if (file.toString().endsWith(".diff")) {
      return Source.derived(kata, file);
    }
    read(file);
    return Source.named(kata, file.toString());
  }

  /** A kata's interface is named as its reference implements it. */
  private static boolean implementsIt(Kata kata, String text) {
    String first = " implements ";
    String reference = kata.sql() ? "" : Source.reference(kata).text();
    int at = reference.indexOf(first);
    return at >= 0
        && text.contains(first + reference.substring(at + first.length()).split("\\W", 2)[0]);
  }

  private static String read(Path file) {
    if (!file.toString().matches(".*\\.(java|sql|diff)")) {
      throw new Trouble(
          file + " is no impostor: it is no .java, .sql or .diff.",
          "features/impostors has some to look at.");
    }
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new Trouble(
          file + " can't be read: it is missing or no text.", "Look at its path.", unreadable);
    }
  }
}
