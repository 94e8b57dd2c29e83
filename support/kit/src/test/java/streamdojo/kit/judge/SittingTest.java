package streamdojo.kit.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.Server;

/** Who works with servers outside of the judge hears of a death, and of nothing that follows it. */
class SittingTest {
  private Process server;
  private Sitting sitting;

  @BeforeEach
  void start() throws IOException {
    server = new ProcessBuilder("sleep", "60").start();
    Server listed =
        new Server("mysql", "embedded", "MariaDB", "11", "127.0.0.1:1", "", "", "", server.pid());
    Lab lab = new Lab(0, 0, "", Map.of("mysql", listed));
    sitting = new Sitting(Map.of(), lab, null, 1, null);
  }

  @AfterEach
  void end() throws InterruptedException {
    server.destroyForcibly().waitFor();
    assertThat(Thread.interrupted()).as("what this thread does next is let alone").isFalse();
  }

  @Test
  void says_that_a_server_has_died_to_who_waits_in_vain() {
    assertThatThrownBy(
            () ->
                sitting.during(
                    () -> {
                      server.destroyForcibly();
                      new CountDownLatch(1).await();
                      return 0;
                    }))
        .isInstanceOf(Trouble.class)
        .hasMessageStartingWith("mysql died: MariaDB 11 (embedded).");
  }

  @Test
  void says_it_rather_than_what_failed_of_it_at_once() {
    assertThatThrownBy(
            () ->
                sitting.during(
                    () -> {
                      server.destroyForcibly().waitFor();
                      throw new AssertionError("Task 0 of the sink has failed");
                    }))
        .hasMessageStartingWith("mysql died");
  }

  @Test
  void says_what_failed_where_none_has_died() throws Exception {
    assertThatThrownBy(
            () ->
                sitting.during(
                    () -> {
                      throw new IllegalStateException("a bug");
                    }))
        .hasMessage("a bug");
    assertThat(sitting.<Integer>during(() -> 7)).isEqualTo(7);
  }
}
