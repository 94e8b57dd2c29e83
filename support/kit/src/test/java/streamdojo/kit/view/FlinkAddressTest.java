package streamdojo.kit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;

/** Where another cluster's gateway is, as people write it. */
class FlinkAddressTest {
  @Test
  void isReadWithAndWithoutALogin() {
    Server open = FlinkAddress.of("http://gateway:8083/");
    assertThat(open.address()).isEqualTo("http://gateway:8083");
    assertThat(open.user()).isNull();
    Server closed = FlinkAddress.of("https://me:secret@gateway:8083");
    assertThat(closed.address()).isEqualTo("https://gateway:8083");
    assertThat(closed.user() + " " + closed.password()).isEqualTo("me secret");
    assertThat(FlinkAddress.of(" ")).isNull();
  }

  @Test
  void isRefusedWithoutRepeatingIt() {
    assertThatThrownBy(() -> FlinkAddress.of("gateway, me:secret"))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("DOJO_FLINK")
        .hasMessageNotContaining("secret");
  }
}
