package streamdojo.dojo.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.kit.House;

/** The map: which katas there are, in which order, and how far a learner is with each. */
class PlaceTest {
  private static final String GAP = "throw notSolvedYet();";

  @TempDir Path root;
  private House house;

  @BeforeEach
  void katas() throws IOException {
    house = new House(root, root);
    write("katas/README.md", "| [zen-2-b](x) | |\n| [gone-1-x](x) | |\n| [zen-1-a](x) | |\n");
    write("katas/zen-1-a/Zen1A.java", GAP);
    write("katas/zen-2-b/Zen2B.java", GAP);
    write("katas/art-1-c/Art1C.java", GAP);
    write("features/zen.feature", "Feature: Zen\n");
  }

  @Test
  void follows_the_table_and_puts_what_is_not_in_it_last() {
    List<Place> places = Place.all(house, Map.of());
    assertThat(places)
        .extracting(place -> place.kata().id())
        .containsExactly("zen-2-b", "zen-1-a", "art-1-c");
    assertThat(places).extracting(Place::document).containsExactly("Zen", "Zen", "art");
    assertThat(Course.of(house).after(new Kata("art-1-c", house))).isEmpty();
  }

  @Test
  void knows_open_tried_and_solved_and_what_is_next() throws IOException {
    write("katas/zen-1-a/Zen1A.java", "edited, and never judged");
    KataProgress solved = KataProgress.NONE.tried(true, "2026-01-01T00:00:00Z");
    KataProgress tried = KataProgress.NONE.tried(false, "2026-01-01T00:00:00Z");

    List<Place> places = Place.all(house, Map.of("zen-2-b", solved));
    assertThat(places)
        .extracting(Place::standing)
        .containsExactly(Standing.SOLVED, Standing.TRIED, Standing.OPEN);
    assertThat(Place.next(places).orElseThrow().kata().id()).isEqualTo("zen-1-a");
    assertThat(Standing.of(new Kata("art-1-c", house), tried)).isEqualTo(Standing.TRIED);
    // A file that was deleted is as it was: reset brings it back.
    Files.delete(root.resolve("katas/zen-1-a/Zen1A.java"));
    assertThat(Place.all(house, Map.of()).get(1).standing()).isEqualTo(Standing.OPEN);
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
  }
}
