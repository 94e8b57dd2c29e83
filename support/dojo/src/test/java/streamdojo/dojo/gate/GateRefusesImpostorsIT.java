package streamdojo.dojo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Impostors that are not rejected by the scenarios, judged in one house. */
class GateRefusesImpostorsIT {
  private static final String LINE = "- String type = sha + dow;\n";

  private static Map<String, String> refusals;
  private static int kills;

  @BeforeAll
  static void judge() {
    LittleHouse house =
        LittleHouse.of(GateRefusesImpostorsIT.class)
            // Another text with the same meaning.
            .write(LittleHouse.IMPOSTORS + "no-dow.diff", LINE + "+ String type = sha.concat(dow);")
            // An accident, which says nothing about the scenarios.
            .write(LittleHouse.IMPOSTORS + "no-sha.diff", LINE + "+ String type = dow(null);")
            .change(
                LittleHouse.REFERENCE,
                "  public",
                "  String dow(String d) { return d.strip(); }\n  public")
            // Wrong indeed, but rejected elsewhere than its row says.
            .change(
                LittleHouse.REJECTIONS,
                "| {int} are ShaDow, {int} Sha, {int} Dow and {int} Incompatible | 0",
                "| each has the type of its row | 0");
    try (Gate gate = house.gate()) {
      refusals = Refusals.of(gate.impostors());
      kills = gate.kills().size();
    }
  }

  @Test
  void should_refuse_an_impostor_that_gets_through() {
    assertThat(refusals.get("shadow-1-rule no-dow"))
        .isEqualTo(
            "no-dow got through: 'each has the type of its row' of LITTLE-1 did not reject it;"
                + " what failed is []");
  }

  @Test
  void should_refuse_an_impostor_that_breaks() {
    assertThat(refusals.get("shadow-1-rule no-sha"))
        .contains("this is no rejection: FAILED with java.lang.NullPointerException");
  }

  @Test
  void should_refuse_an_impostor_that_is_not_rejected_where_its_row_says() {
    assertThat(refusals.get("shadow-1-rule zero-none"))
        .contains("zero-none got through: 'each has the type of its row' of LITTLE-1");
  }

  @Test
  void should_count_none_of_them_as_rejected() {
    assertThat(kills).isZero();
  }
}
