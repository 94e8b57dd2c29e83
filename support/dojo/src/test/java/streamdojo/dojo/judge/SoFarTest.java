package streamdojo.dojo.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import streamdojo.dojo.catalogue.Scenario;

/** What is known before the judge has put everything away. */
class SoFarTest {
  private static final Scenario FIRST = VerdictTest.scenario(1);
  private static final Scenario SECOND = VerdictTest.scenario(2);

  private final SoFar soFar = new SoFar(List.of(FIRST, SECOND));

  @Test
  void should_know_the_verdict_once_the_last_scenario_has_ended_whichever_that_is() {
    soFar.hear(new Event.Measured(SECOND.id(), "a figure"));
    assertThat(ends(SECOND, "PASSED")).isEmpty();
    soFar.hear(new Event.Measured(FIRST.id(), "a figure"));
    assertThat(ends(FIRST, "PASSED").map(Verdict::holds)).contains(true);
    assertThat(soFar.hear(new Event.Done(0))).isEmpty();
  }

  @Test
  void should_not_hold_where_a_scenario_failed_or_is_not_over() {
    assertThat(ends(FIRST, "FAILED")).isEmpty();
    // A scenario of somebody else's.
    assertThat(ends(VerdictTest.scenario(3), "PASSED")).isEmpty();
    assertThat(ends(SECOND, "PASSED").map(Verdict::holds)).contains(false);
  }

  private Optional<Verdict> ends(Scenario scenario, String status) {
    return soFar.hear(new Event.ScenarioEnded(scenario.id(), status, 1));
  }
}
