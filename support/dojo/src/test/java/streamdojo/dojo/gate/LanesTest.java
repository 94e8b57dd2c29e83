package streamdojo.dojo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import streamdojo.dojo.catalogue.Round;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.dojo.judge.Verdict;

class LanesTest {
  private final List<String> begun = Collections.synchronizedList(new ArrayList<>());

  @Test
  void begins_without_servers_at_once_and_then_what_needs_most_of_them() throws Exception {
    try (Lanes lanes = new Lanes()) {
      lanes.hold();
      Future<Verdict> one = judge(lanes, Set.of("mysql"));
      Future<Verdict> three = judge(lanes, Set.of("mysql", "kafka", "flink"));
      Future<Verdict> two = judge(lanes, Set.of("mysql", "flink"));
      judge(lanes, Set.of()).get();
      assertThat(List.of(one, two, three)).noneMatch(Future::isDone);

      lanes.letGo();
      one.get();
      assertThat(begun).containsExactly("0 servers", "3 servers", "2 servers", "1 servers");
      judge(lanes, Set.of("kafka")).get();
      assertThat(begun).hasSize(5);
    }
  }

  /** Captures, of which there is one at a time: their order can be told. */
  private Future<Verdict> judge(Lanes lanes, Set<String> needs) {
    Scenario scenario =
        new Scenario(
            "features/split.feature:1",
            "Split sources",
            "SPLIT-2",
            "SPLIT-2 captured",
            "one",
            Set.of("split-2-capture"),
            needs,
            false,
            Round.PLAIN,
            List.of());
    return lanes.begin(
        List.of(scenario),
        () -> {
          begun.add(needs.size() + " servers");
          return null;
        });
  }
}
