package streamdojo.dojo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import streamdojo.dojo.soak.GateAgain;
import streamdojo.dojo.soak.Run;

/** The gate of a little house, run as a soak does. */
class GateAgainIT {
  @Test
  void holds_each_time_and_leaves_nothing() {
    GateAgain again = LittleHouse.of(GateAgainIT.class).again();
    for (int number = 1; number <= 2; number++) {
      Run run = again.run(number, number, event -> {});
      assertThat(run.failures()).isEmpty();
      assertThat(run.held()).isTrue();
      assertThat(run.evidence()).doesNotExist();
    }
  }

  @Test
  void tells_which_impostor_got_through_and_keeps_its_evidence() {
    Run run =
        LittleHouse.of(GateAgainIT.class)
            .write(
                LittleHouse.IMPOSTORS + "no-dow.diff",
                "- String type = sha + dow;\n+ String type = sha.concat(dow);")
            .again()
            .run(1, 1, event -> {});
    assertThat(run.verdict().holds()).isTrue();
    assertThat(run.held()).isFalse();
    assertThat(run.failures())
        .singleElement()
        .asString()
        .startsWith("impostors, shadow-1-rule no-dow: no-dow got through");
    assertThat(run.evidence()).isNotEmptyDirectory();
  }
}
