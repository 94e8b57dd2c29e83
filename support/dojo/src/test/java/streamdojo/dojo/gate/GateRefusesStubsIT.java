package streamdojo.dojo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Stubs that are not the beginning of an exercise. */
class GateRefusesStubsIT {
  @Test
  void should_refuse_a_stub_that_is_solved_already() {
    // The solution stands outside the gap.
    LittleHouse house =
        LittleHouse.of(GateRefusesStubsIT.class)
            .change(LittleHouse.REFERENCE, "    // gap: say which type a rating makes.\n", "")
            .change(
                LittleHouse.REFERENCE,
                "    // end of gap\n  }\n",
                "  }\n  int idle() {\n    // gap: idle.\n    return 1;\n    // end of gap\n  }\n");

    assertThat(refusal(house))
        .isEqualTo(
            "features/little.feature:6: the stub should fail as not solved yet, but came out"
                + " PASSED");
  }

  @Test
  void should_refuse_a_stub_that_fails_for_another_reason() {
    LittleHouse house =
        LittleHouse.of(GateRefusesStubsIT.class)
            .change(
                LittleHouse.REFERENCE,
                "    // gap: ",
                "    Integer.parseInt(rating > 14 ? \"none\" : \"1\");\n    // gap: ");

    assertThat(refusal(house))
        .contains("the stub should fail as not solved yet, but came out FAILED with")
        .contains("java.lang.NumberFormatException: For input string: \"none\"");
  }

  @Test
  void should_refuse_a_stub_that_fails_in_a_step_without_a_row() {
    LittleHouse house =
        LittleHouse.of(GateRefusesStubsIT.class)
            .change(
                LittleHouse.REJECTIONS,
                "all humans rated {int} to {int} are categorised ",
                "these humans are categorised: ");

    assertThat(refusal(house))
        .isEqualTo(
            "features/little.feature:15: the stub failed in the step 'all humans rated {int} to"
                + " {int} are categorised', for which rejections.csv has no row");
  }

  private static String refusal(LittleHouse house) {
    try (Gate gate = house.gate()) {
      return Refusals.of(gate.stubs()).get("shadow-1-rule");
    }
  }
}
