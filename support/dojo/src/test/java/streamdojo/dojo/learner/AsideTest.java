package streamdojo.dojo.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.kit.House;
import streamdojo.kit.Trouble;

/** A kata begins anew, and nothing that somebody wrote is lost. */
class AsideTest {
  private static final String REFERENCE =
      "class Zen1A {\n  // gap: say it.\n  int a;\n  // end of gap\n}\n";
  private static final String STUB =
      "class Zen1A {\n  // TODO say it.\n  throw notSolvedYet();\n}\n";

  @TempDir Path root;
  private Kata kata;

  @BeforeEach
  void write() throws IOException {
    kata = new Kata("zen-1-a", new House(root, root));
    Files.createDirectories(kata.reference().getParent());
    Files.createDirectories(kata.learners().getParent());
    Files.writeString(kata.reference(), REFERENCE);
  }

  @Test
  void keeps_each_text_aside_and_puts_the_stub_in_its_place() throws IOException {
    for (String text : new String[] {"mine", "mine again", STUB + "// mine"}) {
      Files.writeString(kata.learners(), text);
      Path kept = Aside.reset(kata).orElseThrow();
      assertThat(kept).hasContent(text).startsWith(root.resolve(".dojo/kept/zen-1-a"));
      assertThat(kata.learners()).hasContent(STUB);
    }
    assertThat(kata.learners().getParent().toFile().list()).containsExactly("Zen1A.java");
  }

  @Test
  void keeps_two_texts_of_the_same_millisecond() throws IOException {
    LocalDateTime now = LocalDateTime.of(2026, 11, 23, 14, 24, 42, 863_000_000);
    for (String text : new String[] {"mine", "mine again", "and again"}) {
      Files.writeString(kata.learners(), text);
      Aside.reset(kata, now);
    }
    Path kept = root.resolve(".dojo/kept/zen-1-a");
    assertThat(kept.resolve("20261123-142442-863-Zen1A.java")).hasContent("mine");
    assertThat(kept.resolve("20261123-142442-863-2-Zen1A.java")).hasContent("mine again");
    assertThat(kept.resolve("20261123-142442-863-3-Zen1A.java")).hasContent("and again");
  }

  @Test
  void keeps_nothing_where_nobody_has_written_anything() throws IOException {
    assertThat(Aside.reset(kata)).as("a file that was deleted").isEmpty();
    assertThat(kata.learners()).hasContent(STUB);
    Files.writeString(kata.learners(), STUB.replace("\n", "\r\n"));
    assertThat(Aside.reset(kata)).as("the stub, with other line ends").isEmpty();
  }

  @Test
  void changes_nothing_where_the_text_cannot_be_kept() throws IOException {
    Files.writeString(kata.learners(), "mine");
    Files.writeString(root.resolve(".dojo"), "a file where the folder belongs");
    assertThatThrownBy(() -> Aside.reset(kata)).isInstanceOf(Trouble.class);
    assertThat(kata.learners()).hasContent("mine");
  }

  @Test
  void shows_what_the_reference_has_otherwise_without_its_marks() {
    assertThat(Difference.of("yours", STUB, "reference", Difference.unmarked(REFERENCE)))
        .containsExactly(
            "--- yours",
            "+++ reference",
            "@@ -1,4 +1,3 @@",
            " class Zen1A {",
            "-  // TODO say it.",
            "-  throw notSolvedYet();",
            "+  int a;",
            " }");
    assertThat(Difference.of("yours", "a \r\nb\r\n", "reference", "a\nb\n")).isEmpty();
  }
}
