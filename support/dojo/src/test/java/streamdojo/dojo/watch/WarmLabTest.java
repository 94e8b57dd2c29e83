package streamdojo.dojo.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import streamdojo.dojo.lab.LabOnDemand;

/** When a watch takes other servers. None is started here: nobody asks the lab for them. */
class WarmLabTest {
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

  private final List<String> said = new ArrayList<>();
  private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);
  private final WarmLab lab = new WarmLab(null, said::add, Duration.ofMinutes(15), now::get);

  @Test
  void stays_for_those_who_need_no_more_and_changes_for_those_who_do() {
    LabOnDemand first = lab.with(Set.of("kafka", "mysql"));
    assertThat(lab.with(Set.of("kafka"))).isSameAs(first);
    assertThat(lab.with(Set.of("kafka", "flink"))).isNotSameAs(first);
  }

  @Test
  void begins_anew_after_an_answer_that_may_have_left_something_at_work() {
    LabOnDemand forgets = lab.with(Set.of("kafka", "mysql"));
    lab.brokenOff();
    assertThat(lab.with(Set.of("kafka", "mysql"))).isSameAs(forgets);

    LabOnDemand flink = lab.with(Set.of("flink", "kafka"));
    lab.brokenOff();
    assertThat(lab.with(Set.of("flink", "kafka"))).isNotSameAs(flink);
  }

  @Test
  void says_nothing_of_servers_that_were_never_started() {
    lab.with(Set.of("kafka"));
    now.set(BEGIN.plus(Duration.ofHours(1)));
    lab.look();
    assertThat(said).isEmpty();
    assertThat(lab.sound()).isTrue();
  }
}
