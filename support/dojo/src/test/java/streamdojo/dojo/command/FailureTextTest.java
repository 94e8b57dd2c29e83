package streamdojo.dojo.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a learner reads of a failure. */
class FailureTextTest {
  @Test
  void shows_the_rows_that_differ_and_not_all_the_others() {
    List<Integer> many = IntStream.range(0, 500).boxed().toList();
    List<Integer> seen = IntStream.range(1, 501).boxed().toList();
    Throwable failed =
        catchThrowable(() -> assertThat(seen).as("rows").containsExactlyInAnyOrderElementsOf(many));
    assertThat(FailureText.of(failed.getMessage()))
        .isEqualTo("rows\nexpected, and not there:\n  0\nthere, and not expected:\n  500");
  }

  @Test
  void shows_a_message_of_another_order_in_the_same_way() {
    Throwable failed = catchThrowable(() -> assertThat(List.of("11:30")).containsExactly("23:30"));
    assertThat(FailureText.of(failed.getMessage()))
        .isEqualTo("expected, and not there:\n  \"23:30\"\nthere, and not expected:\n  \"11:30\"");
  }

  @Test
  void leaves_short_ones_alone_and_says_what_it_leaves_out_of_long_ones() {
    assertThat(FailureText.of("expected: 1\n but was: 2")).isEqualTo("expected: 1\n but was: 2");
    String rows = String.join("\n", IntStream.range(0, 20).mapToObj(i -> "row " + i).toList());
    assertThat(FailureText.of(rows)).endsWith("row 11\n… and 8 more, in the evidence");
    assertThat(FailureText.of("x".repeat(1000))).hasSizeLessThan(200).endsWith(" …");
  }
}
