package streamdojo.dojo.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.kit.judge.Fault;

/** What failed is a table of the report, as HTML and as JSON. */
class FaultMatrixTest {
  @TempDir Path folder;

  @Test
  void hasARowForWhatFailed() throws IOException {
    Path page =
        ReportWriter.write(report(true, new Fault("kafka killed", "waited", true, 2.5)), folder);
    assertThat(page).content().contains("Fault matrix", "kafka killed", "waited", "2.5");
    JsonNode row = json().path("faults").path(0);
    assertThat(row.path("document").asText()).isEqualTo("x");
    assertThat(row.path("claim").asText()).isEqualTo("X-1");
    assertThat(row.path("lost").asText()).isEqualTo("0");
    assertThat(row.path("twice").asText()).isEqualTo("0");
  }

  @Test
  void claimsNoRowsWhereNoneAreHeldAgainstTheLedger() throws IOException {
    ReportWriter.write(report(true, new Fault("log purged", "an error", false, 0)), folder);
    assertThat(json().path("faults").path(0).path("lost").asText()).isEqualTo("-");
    ReportWriter.write(report(false, new Fault("kafka killed", "waited", true, 1)), folder);
    assertThat(json().path("faults").path(0).path("lost").asText()).isEqualTo("see the claim");
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(Files.readString(folder.resolve("report.json")));
  }

  private static Report report(boolean holds, Fault fault) {
    Report.Example example =
        new Report.Example("x:7", "once", holds, true, 1, List.of(), "", List.of(), List.of(fault));
    return new Report(
        "./dojo prove",
        Instant.parse("2026-01-02T03:04:05Z"),
        1,
        holds,
        Map.of(),
        List.of(),
        List.of(
            new Report.Document(
                "x", List.of(new Report.Claim("X-1", "", holds, List.of(example))))),
        List.of());
  }
}
