package streamdojo.dojo.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What counts as grown. */
class FootprintTest {
  private final Footprint before =
      new Footprint(Map.of("topics", 3L, "kafka threads", 100L, "kafka handles", 20L));

  @Test
  void countsEachThingThatWasLeftAndLetsPoolsBreathe() {
    Footprint after =
        new Footprint(Map.of("topics", 4L, "kafka threads", 118L, "kafka handles", 31L));
    assertThat(before.grown(after)).containsExactlyInAnyOrder("topics", "kafka handles");
    assertThat(before.table(after, "after 10", "after 100"))
        .contains("after 100", "has grown")
        .hasLineCount(4);
    assertThat(before.grown(before)).isEmpty();
  }
}
