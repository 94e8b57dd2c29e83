package streamdojo.dojo.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import streamdojo.dojo.Main;
import streamdojo.dojo.catalogue.Round;
import streamdojo.dojo.catalogue.Scenario;

/** What a command leaves with. */
class VerdictTest {
  @Test
  void should_be_3_where_all_holds_that_could_be_shown() {
    assertThat(code("PASSED", "NOT_SHOWN")).isEqualTo(Main.NOT_ALL_SHOWN);
    assertThat(code("PASSED", "PASSED")).isEqualTo(Main.HELD);
  }

  @Test
  void should_be_1_where_something_fails_shown_or_not() {
    assertThat(code("FAILED", "NOT_SHOWN", "PASSED")).isEqualTo(Main.FAILED);
    assertThat(code("NOT_RUN", "NOT_SHOWN")).isEqualTo(Main.FAILED);
  }

  @Test
  void should_be_2_where_nothing_could_be_shown_since_nothing_was_tried() {
    assertThat(code("NOT_SHOWN", "NOT_SHOWN")).isEqualTo(Main.TROUBLE);
  }

  private static int code(String... statuses) {
    List<Outcome> outcomes = Stream.of(statuses).map(VerdictTest::outcome).toList();
    Ending ending = new Ending(Ending.How.FINISHED, "", List.of(), "");
    return new Verdict(outcomes, ending, 0).exitCode();
  }

  private static Outcome outcome(String status) {
    return new Outcome(scenario(1), status, List.of("a figure"), List.of(), List.of(), null, 0);
  }

  /** One that needs nothing. */
  static Scenario scenario(int line) {
    return new Scenario(
        "features/zen.feature:" + line,
        "Zen",
        "ZEN-1",
        "ZEN-1 a rule",
        "once",
        Set.of(),
        Set.of(),
        false,
        Round.PLAIN,
        List.of());
  }
}
