package streamdojo.dojo.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import streamdojo.dojo.report.Report;

/** What failed stands at the end, below the sum. */
class ClaimTableTest {
  @Test
  void whatFailedIsToldLast() {
    String table = printed(one("X-1", ""), one("X-2", "the step\nexpected 1, but was 2"));
    assertThat(table.indexOf("expected 1, but was 2"))
        .isGreaterThan(table.indexOf("1 of 2 claims hold, 2 scenarios."));
    assertThat(table).endsWith("  the step\n  expected 1, but was 2\n");
    assertThat(table).contains("✘ X-2, once, x.feature:7");
  }

  @Test
  void nothingFollowsWhereAllHolds() {
    assertThat(printed(one("X-1", ""))).endsWith("1 of 1 claims hold, 1 scenarios.\n");
  }

  private static String printed(Report.Claim... claims) {
    List<Report.Claim> all = List.of(claims);
    boolean holds = all.stream().allMatch(Report.Claim::holds);
    Report report =
        new Report(
            "./dojo prove",
            Instant.EPOCH,
            1,
            holds,
            Map.of(),
            List.of(),
            List.of(new Report.Document("X", all)),
            List.of());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ClaimTable.print(report, new PrintStream(out, true, UTF_8));
    return out.toString(UTF_8);
  }

  private static Report.Claim one(String id, String failure) {
    boolean holds = failure.isEmpty();
    return new Report.Claim(
        id,
        "a claim",
        holds,
        List.of(
            new Report.Example(
                "x.feature:7", "once", holds, true, 10, List.of(), failure, List.of(), List.of())));
  }
}
