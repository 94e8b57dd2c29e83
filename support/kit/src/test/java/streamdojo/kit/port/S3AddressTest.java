package streamdojo.kit.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import streamdojo.kit.Trouble;

/** An S3 elsewhere, as people name it. */
class S3AddressTest {
  @Test
  void isReadFromTheEnvironment() {
    S3Address s3 = S3Address.elsewhere(named("https://s3.example.org:9000/lake/"));
    assertThat(s3).isEqualTo(new S3Address("https://s3.example.org:9000", "lake", "k", "s"));
    assertThat(s3).hasToString("https://s3.example.org:9000/lake");
    assertThat(S3Address.elsewhere(Map.of())).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3.example.org/lake",
        "https://s3.example.org",
        "s3://lake",
        "https://me:secret@host/lake",
        "a b"
      })
  void isRefusedWithoutRepeatingIt(String address) {
    assertThatThrownBy(() -> S3Address.elsewhere(named(address)))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("DOJO_S3")
        .hasMessageNotContaining("secret");
  }

  @Test
  void wantsBothKeys() {
    Map<String, String> half = Map.of("DOJO_S3", "https://host/lake", "DOJO_S3_KEY", "k");
    assertThatThrownBy(() -> S3Address.elsewhere(half))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("DOJO_S3_SECRET is empty");
  }

  private static Map<String, String> named(String address) {
    return Map.of("DOJO_S3", address, "DOJO_S3_KEY", "k", "DOJO_S3_SECRET", "s");
  }
}
