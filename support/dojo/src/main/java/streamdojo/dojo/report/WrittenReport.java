package streamdojo.dojo.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A report that some run has left as JSON.
 *
 * @param when that run ended; empty if it doesn't say
 * @param examples of all its claims, in its order
 */
record WrittenReport(String when, List<Example> examples) {
  /** A scenario as it was written down, and the id of its claim. */
  record Example(String claim, JsonNode told) {}

  /**
   * Reads it.
   *
   * @throws IOException if it isn't there, or can't be read
   */
  static WrittenReport read(Path file) throws IOException {
    JsonNode report = new ObjectMapper().readTree(Files.readString(file));
    List<Example> examples = new ArrayList<>();
    for (JsonNode document : report.path("documents")) {
      for (JsonNode claim : document.path("claims")) {
        for (JsonNode told : claim.path("examples")) {
          examples.add(new Example(claim.path("id").asText(), told));
        }
      }
    }
    return new WrittenReport(report.path("when").asText(), examples);
  }
}
