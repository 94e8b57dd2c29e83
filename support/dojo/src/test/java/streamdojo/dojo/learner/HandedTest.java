package streamdojo.dojo.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.dojo.catalogue.Kata;
import streamdojo.kit.House;
import streamdojo.kit.Trouble;

/** Which kata an impostor is for, and what it is. */
class HandedTest {
  private static final House HOUSE = House.here();

  @TempDir Path folder;

  @Test
  void sees_the_kata_in_its_folder_its_name_or_its_interface() throws IOException {
    Path odd = write("Odd.java", "public class Odd implements ShadowRule { }");
    assertThat(Handed.kata(HOUSE, odd).id()).isEqualTo("shadow-1-rule");
    Path script = write("mine-split-4-unnest.sql", "SELECT 1");
    assertThat(Handed.kata(HOUSE, script).id()).isEqualTo("split-4-unnest");
    Path diff = write("slow-2-gap/x.diff", "- a\n+ b\n");
    assertThat(Handed.kata(HOUSE, diff).id()).isEqualTo("slow-2-gap");
  }

  @Test
  void asks_where_it_cannot_see_it_and_refuses_what_is_no_answer() throws IOException {
    Path script = write("odd.sql", "SELECT 1");
    assertThatThrownBy(() -> Handed.kata(HOUSE, script))
        .isInstanceOfSatisfying(
            Trouble.class, trouble -> assertThat(trouble.next()).contains("--kata"));
    assertThatThrownBy(() -> Handed.kata(HOUSE, folder.resolve("none.sql")))
        .hasMessageContaining("missing");
    assertThatThrownBy(() -> Handed.kata(HOUSE, write("odd.txt", "")))
        .hasMessageContaining("no .java, .sql or .diff");
  }

  @Test
  void derives_a_diff_from_the_reference() throws IOException {
    Kata kata = new Kata("shadow-1-rule", HOUSE);
    Path diff =
        write("odd.diff", "Wrong.\n\n- boolean sha = rating % 3 == 0;\n+ boolean sha = false;\n");
    assertThat(Handed.answer(kata, diff).text()).contains("    boolean sha = false;");
    assertThat(Handed.answer(kata, diff).name()).isEqualTo("odd");
  }

  private Path write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    return Files.writeString(folder.resolve(file), text);
  }
}
