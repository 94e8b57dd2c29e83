package streamdojo.dojo.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is missing is named, where names are known. */
class ExpectedTest {
  @TempDir Path folder;

  @Test
  void should_name_who_is_missing() throws IOException {
    Path names = Files.writeString(folder.resolve("names"), "anna\n\n ben \nanna\ncleo\n");
    Expected expected = Expected.of(names.toString());
    assertThat(expected.missing(List.of("cleo", "zoe"))).isEqualTo("Missing: anna, ben (2 of 3).");
    assertThat(expected.missing(List.of("ben", "cleo", "anna"))).isEmpty();
  }

  @Test
  void should_count_where_there_are_no_names() {
    assertThat(Expected.of("3").missing(List.of("anna"))).startsWith("2 of 3 are missing");
    assertThat(Expected.of("1").missing(List.of("anna"))).isEmpty();
    assertThat(Expected.of(null).missing(List.of())).isEmpty();
  }

  @Test
  void should_refuse_what_is_neither_with_a_sentence() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty"), "\n \n");
    assertThatThrownBy(() -> Expected.of(empty.toString())).hasMessageContaining("no name in");
    assertThatThrownBy(() -> Expected.of(folder + "/no")).hasMessageContaining("can't be read");
  }
}
