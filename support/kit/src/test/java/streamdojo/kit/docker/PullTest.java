package streamdojo.kit.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import streamdojo.kit.Trouble;

/** What people read while an engine pulls, by the lines that engines write. */
class PullTest {
  private final List<String> told = new ArrayList<>();
  private final Pull pull = new Pull("a/b:1", told::add);

  @Test
  void tellsHowFarItIsAndWhatComesThen() {
    says("Pulling fs layer", "one", 0);
    says("Pulling fs layer", "two", 0);
    says("Downloading", "one", 30L << 20);
    says("Downloading", "two", 30L << 20);
    says("Download complete", "one", 0);
    says("Extracting", "one", 1);
    says("Download complete", "two", 0);
    pull.end(200);
    assertThat(told)
        .containsExactly(
            "Pulling a/b:1 ...", "a/b:1: 60 MB", "a/b:1: loaded, unpacking ...", "a/b:1 is here.");
  }

  @Test
  void saysWhatTheEngineSaysWhenItCanNot() {
    pull.accept("{\"message\":\"no such host\"}");
    assertThatThrownBy(() -> pull.end(500))
        .isInstanceOf(Trouble.class)
        .hasMessage("The image a/b:1 is not here and can't be pulled: no such host.");
  }

  private void says(String status, String layer, long bytes) {
    pull.accept(
        "{\"status\":\"%s\",\"id\":\"%s\",\"progressDetail\":{\"current\":%d}}"
            .formatted(status, layer, bytes));
  }
}
