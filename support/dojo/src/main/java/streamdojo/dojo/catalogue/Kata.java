package streamdojo.dojo.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import streamdojo.kit.House;

/**
 * A kata and where its files are.
 *
 * @param id {@code shadow-1-rule}: document, number in it, name
 * @param house where things lie
 */
public record Kata(String id, House house) {
  private static final String DIFF = ".diff";
  private static final String SQL = ".sql";

  /** The page that a learner reads. */
  public Path page() {
    return folder("katas").resolve("README.md");
  }

  /** The file that a learner edits; it begins as the stub. */
  public Path learners() {
    return folder("katas").resolve(file());
  }

  /** The reference, with the marks from which the stub is derived. */
  public Path reference() {
    return folder("solutions").resolve(file());
  }

  /** Folder of the wrong answers. */
  public Path impostors() {
    return house.root().resolve("features/impostors").resolve(id);
  }

  /** The file of an impostor that is the reference but for a few lines. */
  public Path impostor(String name) {
    return impostors().resolve(name + DIFF);
  }

  /** The file of an impostor that somebody else wrote as a whole: a document, say. */
  public Path wholeImpostor(String name) {
    return impostors().resolve(name + (sql() ? SQL : ".java"));
  }

  /** Whether its answers are scripts. */
  public boolean sql() {
    return Files.exists(folder("solutions").resolve(id + SQL))
        || Files.exists(folder("katas").resolve(id + SQL));
  }

  /** The names of its impostors, as the command line takes them. */
  public List<String> impostorNames() {
    String[] files = impostors().toFile().list();
    return Arrays.stream(files == null ? new String[0] : files)
        .map(file -> file.replaceFirst("\\.(diff|sql|java)$", ""))
        .sorted()
        .toList();
  }

  private Path folder(String room) {
    return house.root().resolve(room).resolve(id);
  }

  private String file() {
    if (sql()) {
      return id + SQL;
    }
    return camel(id.replaceFirst("^([a-z]+)-(\\d+)-", "$1$2-")) + ".java";
  }

  static String camel(String id) {
    return Arrays.stream(id.split("-"))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }
}
