package streamdojo.dojo.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ImpostorTest {
  private static final String REFERENCE = "int a() {\n  one();\n  two();\n  two();\n}\n";

  @Test
  void should_put_other_lines_in_the_place_of_the_references() {
    assertThat(Impostor.of("odd", REFERENCE, "Says why.\n\n- one();\n- two();\n+ three();\n"))
        .isEqualTo("int a() {\n  three();\n  two();\n}\n");
  }

  @Test
  void should_refuse_lines_that_are_not_in_the_reference() {
    assertThatThrownBy(() -> Impostor.of("odd", REFERENCE, "- four();\n+ one();\n"))
        .hasMessageContaining("'four();' does not stand in the reference");
  }

  @Test
  void should_refuse_lines_that_stand_there_twice() {
    assertThatThrownBy(() -> Impostor.of("odd", REFERENCE, "- two();\n+ one();\n"))
        .hasMessageContaining("'two();' stands in the reference twice");
  }

  @Test
  void should_refuse_a_diff_without_a_difference() {
    assertThatThrownBy(() -> Impostor.of("odd", REFERENCE, "Only words.\n"))
        .hasMessageContaining("it changes nothing");
  }
}
