package streamdojo.dojo.workshop;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import streamdojo.kit.Trouble;

/** Results as files: JSON, and JUnit XML beside it. */
final class ResultFiles {
  /** A learner's file has some ten kilobytes. */
  private static final long LARGEST = 5_000_000;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ResultFiles() {}

  /** As JSON. */
  static String json(Object results) {
    try {
      return JSON.writeValueAsString(results) + "\n";
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Writes JSON, and JUnit XML beside it under the same name with {@code .xml}.
   *
   * @return the XML's place
   * @throws Trouble if it can't be written, or the name doesn't end in {@code .json}
   */
  static Path write(Path file, Object json, List<Results> suites) {
    String name = file.getFileName().toString();
    if (!name.endsWith(".json")) {
      throw new Trouble(
          "'" + name + "' is no name for JSON.",
          "Name it with .json at its end; JUnit XML comes beside it with .xml.");
    }
    Path whole = file.toAbsolutePath();
    Path xml = whole.resolveSibling(name.replaceFirst("\\.json$", ".xml"));
    new WholeFile(whole).write(out -> out.write(json(json).getBytes("UTF-8")));
    new WholeFile(xml).write(out -> new JUnitXml(out).write(suites));
    return xml;
  }

  /**
   * Reads a learner's results.
   *
   * @throws Trouble that says why it is none
   */
  static Results read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw not(file, "it is larger than any could be");
      }
      Results results = JSON.readValue(file.toFile(), Results.class);
      if (results == null || !Results.FORMAT.equals(results.format())) {
        throw not(file, "its format is not '" + Results.FORMAT + "'");
      }
      if (results.learner() == null || results.learner().isBlank() || results.katas() == null) {
        throw not(file, "it lacks the learner or the katas");
      }
      return results;
    } catch (IOException notJson) {
      throw not(file, "it can't be read as JSON");
    }
  }

  private static Trouble not(Path file, String why) {
    return new Trouble(
        file.getFileName() + " is left out: " + why + ".",
        "Have it made again by ./dojo results --out FILE.json.");
  }
}
