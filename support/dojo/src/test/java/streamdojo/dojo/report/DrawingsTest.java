package streamdojo.dojo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.kit.Trouble;

class DrawingsTest {
  private static final String REPORT =
      """
      {"documents": [{"claims": [
        {"id": "SLOW-2", "examples": [{"curves": [{"title": "the gap", "x": "seconds",
          "y": "rows <behind>", "lines": [{"name": "a & b", "points": [{"x": 0, "y": 3},
          {"x": 2, "y": 0}]}]}]}]},
        {"id": "SLOW-3", "examples": [{"curves": []}]}]}]}
      """;

  @TempDir private Path folder;

  @Test
  void drawsEachCurveAsPictureAndCsv() throws Exception {
    List<Path> pictures = Drawings.of(report(), List.of()).into(folder.resolve("into"));

    assertThat(pictures).containsExactly(folder.resolve("into/slow-2-rows-behind.svg"));
    assertThat(folder.resolve("into/slow-2-rows-behind.csv")).content().contains("a & b,2.000");
    String text = Files.readString(pictures.get(0));
    assertThat(text).contains("60.0,20.0 620.0,150.0", "rows &lt;behind&gt;", "a &amp; b");
    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pictures.get(0).toFile());
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    Path report = report();
    assertThatThrownBy(() -> Drawings.of(report, List.of("SLOW-3")))
        .isInstanceOf(Trouble.class)
        .hasMessage("The last report has no curve of these claims.");
    assertThatThrownBy(() -> Drawings.of(folder.resolve("none.json"), List.of()))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("There is no report to draw from");
  }

  private Path report() throws IOException {
    return Files.writeString(folder.resolve("report.json"), REPORT);
  }
}
