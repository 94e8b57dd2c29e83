package streamdojo.dojo.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import streamdojo.kit.House;
import streamdojo.kit.Trouble;

/** A document has two names, and a claim may be typed in small letters. */
class CatalogueTest {
  private static final Catalogue CATALOGUE = Catalogue.read(House.here());

  @Test
  void aDocumentIsNamedAsItsDemoOrAsItsKatas() {
    assertThat(CATALOGUE.scenariosOf(List.of("two-generals")))
        .isNotEmpty()
        .isEqualTo(CATALOGUE.scenariosOf(List.of("two")))
        .allMatch(scenario -> scenario.claim().startsWith("TWO-"));
  }

  @Test
  void aClaimAndItsDocumentHaveEachScenarioOnce() {
    assertThat(CATALOGUE.scenariosOf(List.of("two-3", "two", "TWO-3")))
        .isEqualTo(CATALOGUE.scenariosOf(List.of("two")));
    assertThat(CATALOGUE.scenariosOf(List.of("two-3")))
        .isNotEmpty()
        .allMatch(scenario -> scenario.claim().equals("TWO-3"));
  }

  @Test
  void whatDoesNotExistIsToldWithAllThatDoes() {
    assertThatThrownBy(() -> CATALOGUE.scenariosOf(List.of("TWO-3", "three")))
        .hasMessage("There is no claim and no document 'three'.")
        .isInstanceOfSatisfying(
            Trouble.class,
            trouble -> assertThat(trouble.next()).contains("split-sources", "SHADOW-1, "));
  }
}
