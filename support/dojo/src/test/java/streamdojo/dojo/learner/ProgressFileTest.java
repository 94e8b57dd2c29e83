package streamdojo.dojo.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import streamdojo.kit.House;

/** What is remembered, and what becomes of a file that isn't ours. */
class ProgressFileTest {
  @TempDir Path root;
  private final List<String> said = new ArrayList<>();
  private ProgressFile file;

  @BeforeEach
  void open() {
    file = new ProgressFile(new House(root, root), said::add);
  }

  @Test
  void remembers_tries_the_first_solution_and_hints_until_it_is_reset() {
    file.tried("a-1-b", false);
    file.hintsShown("a-1-b", 2);
    file.hintsShown("a-1-b", 1);
    file.tried("a-1-b", true);
    String solved = file.of("a-1-b").solved();
    file.tried("a-1-b", false);

    assertThat(file.of("a-1-b")).isEqualTo(new KataProgress(3, solved, 2));
    assertThat(solved).endsWith("Z");
    file.forget("a-1-b");
    assertThat(file.of("a-1-b")).isEqualTo(KataProgress.NONE);
    assertThat(file.of("a-2-c")).isEqualTo(KataProgress.NONE);
    assertThat(said).isEmpty();
  }

  @Test
  void loses_no_try_of_many_at_once_and_leaves_no_half_files() {
    IntStream.range(0, 40)
        .parallel()
        .forEach(i -> new ProgressFile(new House(root, root), said::add).tried("a-1-b", false));

    assertThat(file.of("a-1-b").tries()).isEqualTo(40);
    assertThat(root.resolve(".dojo").toFile().list())
        .containsExactlyInAnyOrder("progress.json", "progress.json.lock");
  }

  @Test
  void sets_aside_what_it_cannot_understand_and_goes_on() throws IOException {
    for (String broken :
        List.of("", "{\"katas\" : {\"a-1-b\" : {\"tr", "[1, 2]", "null", "hello")) {
      said.clear();
      Files.createDirectories(root.resolve(".dojo"));
      Files.writeString(root.resolve(".dojo/progress.json"), broken);

      file.tried("a-1-b", false);
      assertThat(file.of("a-1-b").tries()).as(broken).isEqualTo(1);
      assertThat(said).singleElement().asString().contains("set aside as");
    }
    assertThat(root.resolve(".dojo").toFile().list()).hasSizeGreaterThan(3);
  }

  @Test
  void says_so_and_goes_on_where_nothing_can_be_written() throws IOException {
    Files.writeString(root.resolve(".dojo"), "a file where the folder belongs");
    file.tried("a-1-b", true);
    assertThat(file.of("a-1-b")).isEqualTo(KataProgress.NONE);
    assertThat(said).singleElement().asString().contains("can't be remembered");
  }
}
