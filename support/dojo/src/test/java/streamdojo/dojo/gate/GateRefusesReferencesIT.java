package streamdojo.dojo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;
import streamdojo.dojo.Built;

/**
 * References that prove nothing, judged once: one for each way in which a scenario can go wrong.
 */
class GateRefusesReferencesIT {
  private static final String FEATURE =
      """
      @LITTLE-1 @shadow-1-rule
      Feature: Little

        Rule: LITTLE-1 the rule

          Scenario: it fails
            When all humans rated 1 to 1 are categorised
            Then 0 are ShaDow, 0 Sha, 0 Dow and 1 Incompatible

          Scenario: it is skipped
            When all humans rated 2 to 2 are categorised
            Then 0 are ShaDow, 0 Sha, 0 Dow and 1 Incompatible

          Scenario: it is pending
            When all humans rated 3 to 3 are categorised
            Then 0 are ShaDow, 1 Sha, 0 Dow and 0 Incompatible

          Scenario: it measures nothing
            When all humans rated 4 to 4 are categorised

          Scenario: it has a step that nobody wrote
            When all humans are happy
      """;

  private static final String REFERENCE =
      """
      import streamdojo.kit.kata.ShadowRule;

      public class Shadow1Rule implements ShadowRule {
        public String typeOf(int rating) {
          // gap: say which type a rating makes.
          switch (rating) {
            case 1: return "Sha";
            case 2: throw made("org.opentest4j.TestAbortedException");
            case 3: throw made("io.cucumber.java.PendingException");
            default: return "Incompatible";
          }
          // end of gap
        }

        // An answer sees neither class; one that goes behind the judge's back does.
        private static RuntimeException made(String type) {
          try {
            return (RuntimeException)
                Thread.currentThread().getContextClassLoader().loadClass(type)
                    .getConstructor(String.class).newInstance("not today");
          } catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException(wrong);
          }
        }
      }
      """;

  private static Map<String, String> refusals;

  @BeforeAll
  static void judge() throws Exception {
    Path assumptions =
        Path.of(
            TestAbortedException.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    // With a folder on the class path no class data are kept, which nobody else could use.
    Path folder = Built.target().resolve("test-classes");
    LittleHouse house =
        LittleHouse.of(GateRefusesReferencesIT.class, assumptions, folder)
            .write(LittleHouse.FEATURE, FEATURE)
            .write(LittleHouse.REFERENCE, REFERENCE)
            .change(LittleHouse.CLAIMS, "LITTLE-1 | 2", "LITTLE-1 | 6");
    try (Gate gate = house.gate()) {
      refusals = Refusals.of(gate.references(gate.references(event -> {}).get()));
    }
  }

  @Test
  void should_refuse_a_reference_that_fails() {
    assertThat(refusals.get("it fails"))
        .contains("features/little.feature:6: the reference came out FAILED")
        .contains("java.lang.AssertionError");
  }

  @Test
  void should_refuse_an_assumption_that_skips() {
    assertThat(refusals.get("it is skipped"))
        .contains("the reference came out SKIPPED with org.opentest4j.TestAbortedException");
  }

  @Test
  void should_refuse_a_step_that_is_pending() {
    assertThat(refusals.get("it is pending"))
        .contains("the reference came out PENDING with io.cucumber.java.PendingException");
  }

  @Test
  void should_refuse_a_scenario_that_measures_nothing() {
    assertThat(refusals.get("it measures nothing"))
        .contains("passed but measured nothing, so it proved nothing");
  }

  @Test
  void should_refuse_a_step_that_nobody_wrote() {
    assertThat(refusals.get("it has a step that nobody wrote"))
        .contains("the reference came out UNDEFINED in 'When all humans are happy'");
  }

  @Test
  void should_refuse_a_run_in_which_a_scenario_is_missing() {
    assertThat(refusals.get("all 6 scenarios ran"))
        .contains("5 scenarios ran to their end, 6 should have");
  }
}
