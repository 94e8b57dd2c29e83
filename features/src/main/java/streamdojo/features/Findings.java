package streamdojo.features;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cucumber.java.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import streamdojo.kit.judge.Curve;
import streamdojo.kit.judge.Fault;
import streamdojo.kit.judge.Figure;

/**
 * What a scenario has found out, for the report: figures, curves, faults.
 *
 * @param scenario that runs
 * @param evidence the folder of its run
 */
record Findings(Scenario scenario, Path evidence) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Keeps a sentence with numbers and units. */
  void measured(String format, Object... values) {
    Figure figure = new Figure(String.format(Locale.ROOT, format, values));
    scenario.attach(figure.text(), Figure.MEDIA_TYPE, "figure");
  }

  /** Keeps a curve, as CSV in the evidence too. */
  void drawn(Curve curve) {
    String name = words(scenario.getName()) + "-" + words(curve.y()) + ".csv";
    try {
      Path folder = Files.createDirectories(evidence.resolve("curves"));
      Files.writeString(folder.resolve(name), curve.csv());
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    scenario.attach(json(curve), Curve.MEDIA_TYPE, "curve");
  }

  /** Keeps what came of a failure. */
  void withstood(Fault fault) {
    scenario.attach(json(fault), Fault.MEDIA_TYPE, "fault");
  }

  /** A text as a file's name. */
  static String words(String text) {
    return text.replaceAll("[^A-Za-z0-9]+", "-");
  }

  private static byte[] json(Object found) {
    try {
      return JSON.writeValueAsBytes(found);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
