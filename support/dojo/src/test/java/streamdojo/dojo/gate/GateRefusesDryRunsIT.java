package streamdojo.dojo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Rejection;
import streamdojo.dojo.judge.Ending;
import streamdojo.dojo.judge.Outcome;
import streamdojo.dojo.judge.Verdict;

/**
 * What a dry run looks like, made by hand, since the judge can't be talked into one: every scenario
 * ran to its end and passed, and nothing was done.
 */
class GateRefusesDryRunsIT {
  private Catalogue catalogue;
  private Verdict dry;

  @BeforeEach
  void run() {
    catalogue = Catalogue.read(LittleHouse.of(GateRefusesDryRunsIT.class).kata().house());
    List<Outcome> outcomes =
        catalogue.scenarios().stream()
            .map(s -> new Outcome(s, "PASSED", List.of(), List.of(), List.of(), null, 1))
            .toList();
    dry = new Verdict(outcomes, new Ending(Ending.How.FINISHED, "", List.of(), ""), 1);
  }

  @Test
  void should_refuse_the_references_of_a_dry_run() {
    assertThat(dry.holds()).isFalse();
    assertThat(refusal(() -> dry.outcomes().forEach(Proofs::reference)))
        .contains("passed but measured nothing, so it proved nothing");
  }

  @Test
  void should_refuse_the_stub_of_a_dry_run() {
    assertThat(refusal(() -> Proofs.stub(rows(Rejection.STUB), dry)))
        .contains("the stub should fail as not solved yet, but came out PASSED");
  }

  @Test
  void should_refuse_the_impostor_of_a_dry_run() {
    assertThat(refusal(() -> Proofs.impostor(rows("no-sha"), dry))).contains("no-sha got through");
  }

  private List<Rejection> rows(String answer) {
    return catalogue.rejections().stream().filter(row -> row.answer().equals(answer)).toList();
  }

  private static String refusal(Runnable look) {
    return Refusals.of(List.of(new Check("proofs", "dry run", look))).get("dry run");
  }
}
