package streamdojo.dojo.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lists of processors, as the system writes them. */
class CoresTest {
  @Test
  void knowsSinglesAndRanges() {
    assertThat(Cores.numbers("0")).containsExactly("0");
    assertThat(Cores.numbers("0,2-4,7")).containsExactly("0", "2", "3", "4", "7");
  }
}
