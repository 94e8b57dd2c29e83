package streamdojo.dojo.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import streamdojo.dojo.catalogue.Catalogue;
import streamdojo.dojo.catalogue.Claim;
import streamdojo.dojo.catalogue.Explained;
import streamdojo.kit.House;

/** What {@code ./dojo explain} says. */
class ExplainedTest {
  @Test
  void every_claim_is_explained_and_its_counter_claim_too() {
    Catalogue catalogue = Catalogue.read(House.here());
    List<Explained> rows = catalogue.explained();
    List<String> explained = rows.stream().map(Explained::claim).toList();

    assertThat(explained).doesNotHaveDuplicates();
    assertThat(explained).containsAll(catalogue.claims().stream().map(Claim::id).toList());
    assertThat(explained).containsAll(rows.stream().map(Explained::counter).toList());
    assertThat(rows).allMatch(row -> row.what().endsWith(".") && row.why().endsWith("."));
  }
}
