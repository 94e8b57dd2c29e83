package streamdojo.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamespaceTest {
  @Test
  void should_end_its_prefix_with_a_dot() {
    assertThat(new Namespace("ab").topic("dominate")).isEqualTo("ab.dominate");
    assertThat("ab.dominate").doesNotStartWith(new Namespace("a").prefix());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "1a", "a.b", "a-b", "a;DROP DATABASE b", "a b"})
  void should_refuse_names_that_need_quotes_somewhere(String name) {
    assertThatThrownBy(() -> new Namespace(name)).isInstanceOf(Trouble.class);
  }
}
