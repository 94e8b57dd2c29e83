package streamdojo.dojo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.dojo.catalogue.Rejection;
import streamdojo.dojo.catalogue.Scenario;
import streamdojo.kit.House;

/** What a part of the gate runs, and what it leaves to the rest. */
class PartTest {
  private static final Catalogue CATALOGUE = Catalogue.read(House.here());

  @Test
  void allScenariosAreTheWholeGate() {
    assertThat(Part.of(CATALOGUE, CATALOGUE.scenariosOf(List.of())))
        .isEqualTo(Part.whole(CATALOGUE));
  }

  @Test
  void aDocumentHasItsKatasAndTheirImpostors() {
    Part part = Part.of(CATALOGUE, CATALOGUE.scenariosOf(List.of("shadow")));
    assertThat(part.katas())
        .extracting(Kata::id)
        .containsExactly("shadow-1-rule", "shadow-2-agent", "shadow-3-tables");
    assertThat(part.rejections())
        .isNotEmpty()
        .allMatch(row -> row.claim().startsWith("SHADOW-"))
        .anyMatch(row -> row.answer().equals(Rejection.STUB));
    assertThat(part.expected()).isEqualTo(part.scenarios().size());
  }

  @Test
  void noScenarioAsksForAServerThatIsNotNamed() {
    List<Scenario> some = Part.within(Set.of("kafka"), CATALOGUE.scenarios());
    assertThat(some).isNotEmpty().allMatch(one -> Set.of("kafka").containsAll(one.needs()));
    Part part = Part.of(CATALOGUE, some);
    assertThat(part.rejections()).allMatch(row -> some.stream().anyMatch(row::by));
    assertThat(part.katas()).extracting(Kata::id).contains("shadow-2-agent");
  }

  @Test
  void everyRowOfTheTableIsOfOnePartOrAnother() {
    List<String> documents =
        CATALOGUE.scenarios().stream().map(Scenario::documentName).distinct().toList();
    long parts =
        documents.stream()
            .map(name -> Part.of(CATALOGUE, CATALOGUE.scenariosOf(List.of(name))))
            .mapToLong(part -> part.rejections().size())
            .sum();
    assertThat(parts).isEqualTo(CATALOGUE.rejections().size());
  }
}
