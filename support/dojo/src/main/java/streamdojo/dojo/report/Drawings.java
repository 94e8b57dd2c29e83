package streamdojo.dojo.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import streamdojo.kit.Trouble;
import streamdojo.kit.judge.Curve;

/**
 * What the scenarios of the last report saw change, each curve as a picture of its own.
 *
 * @param drawings in the report's order
 */
public record Drawings(List<Drawing> drawings) {
  /**
   * A curve.
   *
   * @param claim whose scenario saw it
   */
  record Drawing(String claim, Curve curve) {
    /** {@code slow-2-rows-behind}, say. */
    String name() {
      String words = (claim + " " + curve.y()).toLowerCase(Locale.ROOT);
      return words.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
  }

  /**
   * Reads those of a report.
   *
   * @param file a {@code report.json}
   * @param claims whose are wanted; all if empty
   * @throws Trouble if no run has written one, or it has no curve of these claims
   */
  public static Drawings of(Path file, List<String> claims) {
    List<Drawing> all = new ArrayList<>();
    ObjectMapper mapper = new ObjectMapper();
    try {
      for (WrittenReport.Example one : WrittenReport.read(file).examples()) {
        for (JsonNode curve : one.told().path("curves")) {
          all.add(new Drawing(one.claim(), mapper.treeToValue(curve, Curve.class)));
        }
      }
    } catch (IOException none) {
      throw new Trouble(
          "There is no report to draw from, or it is damaged: " + file + ".",
          "A run writes it: ./dojo prove " + String.join(" ", claims),
          none);
    }
    all.removeIf(drawing -> !claims.isEmpty() && !claims.contains(drawing.claim()));
    if (all.isEmpty()) {
      throw new Trouble(
          "The last report has no curve" + (claims.isEmpty() ? "." : " of these claims."),
          "SLOW-2, SLOW-6, SHADOW-3, TWO-2, FOMO-5 and SPLIT-9 draw some: ./dojo prove SLOW-2");
    }
    return new Drawings(all);
  }

  /**
   * Writes each as SVG and, for other programs, as CSV; an older one of the same name is replaced.
   *
   * @return the pictures
   */
  public List<Path> into(Path folder) {
    List<Path> written = new ArrayList<>();
    try {
      Files.createDirectories(folder);
      for (Drawing drawing : drawings) {
        Path picture = folder.resolve(drawing.name() + ".svg");
        Files.writeString(picture, Templates.filled("drawing.svg", Plot.of(drawing.curve())));
        Files.writeString(folder.resolve(drawing.name() + ".csv"), drawing.curve().csv());
        written.add(picture);
      }
    } catch (IOException failed) {
      throw new Trouble(
          "The pictures can't be written to " + folder + ": " + failed.getMessage() + ".",
          "Is the disk full, or the folder read-only? --into says another one.",
          failed);
    }
    return written;
  }
}
