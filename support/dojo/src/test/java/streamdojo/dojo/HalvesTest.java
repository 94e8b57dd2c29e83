package streamdojo.dojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Round;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.kit.House;

class HalvesTest {
  private static final List<Scenario> STOPS =
      Catalogue.read(House.here()).scenarios().stream()
          .filter(one -> one.round() == Round.STOPS)
          .toList();

  @Test
  void has_every_scenario_once_and_no_part_less_than_a_third() {
    List<List<Scenario>> parts = Halves.of(STOPS);
    assertThat(parts).hasSize(2).allMatch(part -> part.size() >= STOPS.size() / 3);
    assertThat(parts.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(STOPS);
  }

  @Test
  void starts_flink_once() {
    assertThat(Halves.of(STOPS))
        .filteredOn(part -> Catalogue.needs(part).contains("flink"))
        .hasSize(1);
  }

  @Test
  void parts_what_there_is() {
    assertThat(Halves.of(List.of())).isEmpty();
    assertThat(Halves.of(STOPS.subList(0, 1))).hasSize(1);
    assertThat(Halves.of(STOPS.subList(0, 2))).allMatch(part -> part.size() == 1).hasSize(2);
  }
}
