package streamdojo.dojo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import streamdojo.kit.Trouble;

/** One screen, and no stack trace unless asked. */
class ExplanationTest {
  private static final Trouble TASK =
      new Trouble(
          """
          Task 0 of lake has failed:
          o.a.k.ConnectException: Exiting WorkerSinkTask due to unrecoverable exception.
          \tat o.a.k.WorkerSinkTask.deliver(WorkerSinkTask.java:632)
          \tat java.base/java.lang.Thread.run(Thread.java:840)
          Caused by: CommunicationsException: Communications link failure

          The last packet was 57 milliseconds ago.
          \tat com.mysql.Factory.create(Factory.java)
          \tat j.Reflect.newInstance0(Native Method)
          \t... 23 more
          """,
          "Mend the cause.");

  @Test
  void tells_a_servers_trace_by_its_causes() {
    assertThat(Explanation.of(TASK, false))
        .containsExactly(
            "Task 0 of lake has failed:",
            "o.a.k.ConnectException: Exiting WorkerSinkTask due to unrecoverable exception.",
            "Caused by: CommunicationsException: Communications link failure",
            "The last packet was 57 milliseconds ago.",
            "(6 lines more with --trace)",
            "Mend the cause.");
    assertThat(Explanation.of(TASK, true)).hasSize(11).anyMatch(line -> line.contains("\tat "));
  }

  @Test
  void leaves_a_sentence_as_it_is() {
    Trouble plain = new Trouble("No lab runs.\n\n  at 10:00 it was down", "./dojo lab up");
    assertThat(Explanation.of(plain, false))
        .containsExactly("No lab runs.", "", "  at 10:00 it was down", "./dojo lab up");
  }
}
