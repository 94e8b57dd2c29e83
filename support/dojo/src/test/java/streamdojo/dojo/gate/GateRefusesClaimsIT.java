package streamdojo.dojo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claims, features and tables that have lost something, seen without running anything. */
class GateRefusesClaimsIT {
  private LittleHouse house;

  @BeforeEach
  void build() {
    house = LittleHouse.of(GateRefusesClaimsIT.class);
  }

  @Test
  void should_refuse_a_claim_with_too_few_scenarios() {
    house.change(LittleHouse.CLAIMS, "LITTLE-1 | 2", "LITTLE-1 | 3");

    house.refusedOnly("LITTLE-1 is whole", "LITTLE-1 has 2 scenarios, claims.csv says 3: lost one");
  }

  @Test
  void should_refuse_a_claim_that_no_feature_proves() {
    house.change(LittleHouse.CLAIMS, "LITTLE-1 | 2", "LITTLE-1 | 2\nLITTLE-2 | 0");

    assertThat(house.refusals().get("every claim of the table has its rule, and back"))
        .isEqualTo("The features prove [LITTLE-1], claims.csv has [LITTLE-1, LITTLE-2]");
  }

  @Test
  void should_refuse_a_feature_in_which_there_is_nothing() {
    house.write("features/empty.feature", "").write("features/bare.feature", "Feature: Bare\n");

    house.refusedOnly(
        "no feature, rule or scenario is empty",
        "features/bare.feature has no scenario; features/empty.feature has no scenario");
  }

  @Test
  void should_refuse_a_rule_without_a_scenario() {
    house.change(LittleHouse.FEATURE, "Feature: Little\n", "Feature: Little\nRule: it is so\n");

    house.refusedOnly(
        "no feature, rule or scenario is empty", ":2 the rule 'it is so' has no scenario");
  }

  @Test
  void should_refuse_examples_without_a_row() {
    house.change(
        LittleHouse.FEATURE,
        "    Scenario: four humans\n",
        """
            Scenario Outline: none
              When all humans rated <a> to 15 are categorised
              Examples:
                | a |
            Scenario: four humans
        """);

    house.refusedOnly("no feature, rule or scenario is empty", "'none' has examples without a row");
  }

  @Test
  void should_refuse_a_rejection_in_a_step_that_there_is_not() {
    house.change(LittleHouse.REJECTIONS, "each has the type of its row ", "each has its type ");

    house.refusedOnly(
        "every rejection names a step that there is",
        "has no-dow rejected in 'each has its type', but no scenario of LITTLE-1 tagged"
            + " @shadow-1-rule has that step");
  }
}
