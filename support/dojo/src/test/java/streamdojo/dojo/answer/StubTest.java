package streamdojo.dojo.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import streamdojo.kit.Trouble;

class StubTest {
  @Test
  void should_put_the_kits_exception_in_the_place_of_the_solution() {
    String reference =
        """
        class A {
          int answer() {
            // gap: say what six times seven is.
            int six = 6;
            return six * 7;
            // end of gap
          }
        }
        """;

    assertThat(Stub.JAVA.of("x-1-answer", reference))
        .isEqualTo(
            """
            class A {
              int answer() {
                // TODO say what six times seven is.
                throw notSolvedYet();
              }
            }
            """);
  }

  @Test
  void should_refuse_a_reference_without_marks() {
    assertThatThrownBy(() -> Stub.JAVA.of("x-1-answer", "class A {}\n"))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("it has 0 gaps, not one");
  }

  @Test
  void should_refuse_a_gap_that_never_ends() {
    assertThatThrownBy(() -> Stub.JAVA.of("x-1-answer", "// gap: this\nreturn 1;\n"))
        .hasMessageContaining("its gap never ends");
  }

  @Test
  void should_refuse_two_gaps() {
    String two = "// gap: this\n// end of gap\n// gap: that\n// end of gap\n";

    assertThatThrownBy(() -> Stub.JAVA.of("x-1-answer", two))
        .hasMessageContaining("2 gaps, not one");
  }
}
