package streamdojo.dojo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two kinds of lab side by side in one report. */
class OtherKindTest {
  @TempDir Path folder;

  @Test
  void theOtherKindsLastTimesStandBesideThisRuns() throws IOException {
    assertThat(page("embedded", 1200)).contains("1.20 s").doesNotContain("The second time");
    assertThat(page("container", 3400))
        .contains("3.40 s, embedded 1.20 s")
        .contains("--lab embedded</code>, 2026-01-02T03:04:05Z");
    assertThat(page("embedded", 1300)).contains("1.30 s, containers 3.40 s");
  }

  @Test
  void withoutServersThereIsNothingToCompare() throws IOException {
    page("embedded", 1200);
    ReportWriter.write(report(List.of(), 10), folder);
    assertThat(folder.resolve("report.html")).content().doesNotContain("1.20 s");
    assertThat(page("container", 3400)).contains("embedded 1.20 s");
  }

  @Test
  void aReportElsewhereStandsBesideThemToo() throws IOException {
    page("container", 3400);
    List<Report.Engine> kafka = List.of(new Report.Engine("kafka", "Kafka", "4", "embedded"));
    Path page = ReportWriter.write(report(kafka, 1200), folder.resolve("gate"), folder);
    assertThat(page).content().contains("1.20 s, containers 3.40 s");
    assertThat(folder.resolve("report.html")).content().doesNotContain("1.20 s");
  }

  private String page(String kind, long millis) throws IOException {
    List<Report.Engine> kafka = List.of(new Report.Engine("kafka", "Kafka", "4", kind));
    return Files.readString(ReportWriter.write(report(kafka, millis), folder));
  }

  private static Report report(List<Report.Engine> servers, long millis) {
    Report.Example example =
        new Report.Example(
            "features/x.feature:7",
            "once",
            true,
            true,
            millis,
            List.of(),
            "",
            List.of(),
            List.of());
    Report.Claim claim = new Report.Claim("X-1", "holds", true, List.of(example));
    return new Report(
        "./dojo prove",
        Instant.parse("2026-01-02T03:04:05Z"),
        1,
        true,
        Map.of(),
        servers,
        List.of(new Report.Document("x", List.of(claim))),
        List.of());
  }
}
