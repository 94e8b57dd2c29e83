package streamdojo.kit.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class JavaTest {
  @Test
  void takesTheOneThatRunsThisIfItIsNotTooNew() {
    assertThat(Java.upTo(Java.own().feature())).contains(Java.own());
    assertThat(Java.own().program()).isExecutable();
  }

  @Test
  void looksForAnotherIfItIs() {
    assertThat(Java.upTo(Java.own().feature() - 1).stream())
        .allSatisfy(java -> assertThat(java.feature()).isLessThan(Java.own().feature()));
  }

  @Test
  void takesNoneThatIsTooOldForTheKit() {
    assertThat(Java.upTo(16)).isEmpty();
  }
}
