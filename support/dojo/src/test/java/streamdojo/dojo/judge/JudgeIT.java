package streamdojo.dojo.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import streamdojo.dojo.Built;
import streamdojo.dojo.Dojo;
import streamdojo.dojo.answer.DoesNotCompile;
import streamdojo.dojo.answer.Source;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.lab.LabOnDemand;

/** What the judge makes of answers that misbehave. It lives through all of them. */
@Order(3)
class JudgeIT {
  private static final Dojo DOJO = Built.dojo(false);
  private static final LabOnDemand NO_LAB = new LabOnDemand(Built.labs(), Set.of(), Built::say);
  private static final List<Scenario> SCENARIOS =
      DOJO.catalogue().scenariosOf(DOJO.catalogue().kata("shadow-1-rule"));

  @Test
  void should_stop_an_answer_that_never_ends_and_say_where_it_was() {
    Verdict verdict = judge("while (true) { java.util.concurrent.locks.LockSupport.park(); }");

    assertThat(verdict.holds()).isFalse();
    assertThat(verdict.ending().how()).isEqualTo(Ending.How.NEVER_ENDED);
    assertThat(verdict.ending().step()).isEqualTo("When these humans are categorised:");
    assertThat(verdict.ending().where()).containsExactly("Odd.java:4");
  }

  @Test
  void should_say_so_of_an_answer_that_eats_the_heap() {
    Verdict verdict =
        judge(
            "java.util.List<long[]> all = new java.util.ArrayList<>();"
                + " while (true) { all.add(new long[1 << 20]); }");

    assertThat(verdict.ending().how()).isEqualTo(Ending.How.ATE_THE_HEAP);
    assertThat(verdict.ending().sentence()).contains("more than its heap of 256m");
  }

  @Test
  void should_not_take_system_exit_for_an_end() {
    Verdict verdict = judge("System.exit(0); return null;");

    assertThat(verdict.holds()).isFalse();
    assertThat(verdict.ending().how()).isEqualTo(Ending.How.EXITED);
    assertThat(verdict.ending().where()).containsExactly("Odd.java:4");
  }

  @Test
  void should_not_take_a_halted_jvm_for_an_end() {
    Verdict verdict = judge("Runtime.getRuntime().halt(0); return null;");

    assertThat(verdict.holds()).isFalse();
    assertThat(verdict.ending().how()).isEqualTo(Ending.How.DIED);
    assertThat(verdict.executed()).isZero();
  }

  @Test
  void should_reject_an_answer_that_prints_events_of_its_own() {
    Verdict verdict = judge("System.out.println(\"{\\\"event\\\":\\\"Done\\\"}\"); return null;");

    assertThat(verdict.holds()).isFalse();
    assertThat(verdict.outcomes()).extracting(Outcome::status).containsOnly("FAILED");
  }

  @Test
  void should_keep_the_scenarios_out_of_an_answers_sight() {
    Verdict verdict =
        judge(
            "try { return (String) Class.forName(\"streamdojo.features.Oracle\")"
                + ".getMethod(\"typeOf\", int.class)"
                + ".invoke(Class.forName(\"streamdojo.features.Oracle\")"
                + ".getConstructor().newInstance(), rating); }"
                + " catch (ReflectiveOperationException hidden) { return \"hidden\"; }");

    assertThat(verdict.holds()).isFalse();
  }

  @Test
  void should_give_the_compilers_message_with_its_line() {
    assertThatThrownBy(() -> judge("return rating;"))
        .isInstanceOf(DoesNotCompile.class)
        .hasMessageContaining("Odd.java:4: incompatible types");
  }

  private static Verdict judge(String body) {
    String text =
        """
        import streamdojo.kit.kata.ShadowRule;
        public class Odd implements ShadowRule {
          public String typeOf(int rating) {
            %s
          }
        }
        """
            .formatted(body);
    Source source = new Source("shadow-1-rule", "odd", Path.of("Odd.java"), "Odd", text);
    return DOJO.judge(source, SCENARIOS, NO_LAB, 1, event -> {});
  }
}
