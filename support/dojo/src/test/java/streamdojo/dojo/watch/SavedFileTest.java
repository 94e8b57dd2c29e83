package streamdojo.dojo.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a file counts as saved. A look is a call, so nothing here depends on time. */
class SavedFileTest {
  @TempDir Path folder;
  private Path path;
  private SavedFile file;

  @BeforeEach
  void write() throws IOException {
    path = Files.writeString(folder.resolve("Answer ä.java"), "first");
    file = new SavedFile(path);
    assertThat(changes(5)).as("what stands there when the watch begins").isEqualTo(1);
  }

  @Test
  void counts_each_text_once_when_it_has_come_to_rest() throws IOException {
    assertThat(changes(20)).isZero();
    Files.writeString(path, "second");
    assertThat(changes(20)).isEqualTo(1);
    Files.writeString(path, "second");
    assertThat(changes(20)).as("saved without a change").isZero();
  }

  @Test
  void waits_until_whoever_writes_has_come_to_rest() throws IOException {
    for (String part : new String[] {"", "se", "secon", "second"}) {
      Files.writeString(path, part);
      assertThat(changes(1)).as(part).isZero();
    }
    assertThat(changes(10)).isEqualTo(1);
  }

  @Test
  void takes_a_new_file_in_the_place_of_the_old_one_for_a_save() throws IOException {
    Path fresh = Files.writeString(folder.resolve("Answer.java.tmp"), "second");
    Files.delete(path);
    assertThat(changes(3)).as("a moment without a file").isZero();
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    assertThat(changes(20)).isEqualTo(1);
    assertThat(file.there()).isTrue();
  }

  @Test
  void says_once_that_it_is_gone_and_takes_it_back() throws IOException {
    Files.move(path, folder.resolve("Renamed.java"));
    assertThat(changes(50)).isEqualTo(1);
    assertThat(file.there()).isFalse();
    Files.move(folder.resolve("Renamed.java"), path);
    assertThat(changes(50)).isEqualTo(1);
    assertThat(file.there()).isTrue();
  }

  @Test
  void counts_the_same_text_again_when_asked_to() {
    file.again();
    assertThat(changes(20)).isEqualTo(1);
  }

  private int changes(int looks) {
    int changes = 0;
    for (int i = 0; i < looks; i++) {
      changes += file.changed() ? 1 : 0;
    }
    return changes;
  }
}
