package streamdojo.dojo.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import streamdojo.dojo.judge.Event;

class BlameTest {
  private static final String TRACE =
      """
      java.lang.IllegalArgumentException: duplicate key: pipeline.name
      \tat java.base/java.util.ImmutableCollections$MapN.<init>(ImmutableCollections.java:1193)
      \tat streamdojo.kit.flink.FlinkPort.run(FlinkPort.java:71)
      """;

  @Test
  void names_the_kit_where_no_line_of_the_answer_was_under_way() {
    assertThat(Blame.of(failure("java.lang.IllegalArgumentException", List.of())))
        .hasValueSatisfying(
            said -> assertThat(said).contains("in the kit itself (FlinkPort.java:71)"));
  }

  @Test
  void is_silent_about_a_verdict_and_about_what_an_answer_threw() {
    assertThat(Blame.of(failure("java.lang.AssertionError", List.of()))).isEmpty();
    assertThat(Blame.of(failure("java.lang.NullPointerException", List.of("Shadow1Rule.java:9"))))
        .isEmpty();
  }

  private static Event.Failure failure(String type, List<String> where) {
    return new Event.Failure(type, "duplicate key: pipeline.name", where, TRACE);
  }
}
