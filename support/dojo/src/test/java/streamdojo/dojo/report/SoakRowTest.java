package streamdojo.dojo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What many runs of a scenario come to. */
class SoakRowTest {
  @Test
  void sumsUpItsRuns() {
    double[] seconds = {3, 1, 20};
    SoakRow row = SoakRow.of("X-1", "once", seconds, List.of("runs/7"));
    assertThat(row.runs()).isEqualTo(3);
    assertThat(row.flakes()).isEqualTo(1);
    assertThat(row.times()).isEqualTo("1.0, 3.0, 20.0");
    assertThat(SoakRow.table(List.of(row)).lines())
        .hasSize(3)
        .anyMatch(line -> line.contains("once"))
        .anyMatch(line -> line.strip().equals("runs/7"));
  }
}
