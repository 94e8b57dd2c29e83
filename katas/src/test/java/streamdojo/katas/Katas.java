package streamdojo.katas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Each kata with one click in an editor: its method has the judge look at what stands in its
 * folder, as {@code ./dojo check} does, servers included. {@code mvn verify} doesn't run these:
 * what a learner is in the middle of writing must not break a build.
 */
class Katas {
  @Test
  void shadow_1_rule() throws Exception {
    judge("shadow-1-rule");
  }

  @Test
  void shadow_2_agent() throws Exception {
    judge("shadow-2-agent");
  }

  @Test
  void shadow_3_tables() throws Exception {
    judge("shadow-3-tables");
  }

  @Test
  void slow_1_direct_totals() throws Exception {
    judge("slow-1-direct-totals");
  }

  @Test
  void slow_2_gap() throws Exception {
    judge("slow-2-gap");
  }

  @Test
  void slow_3_loader() throws Exception {
    judge("slow-3-loader");
  }

  @Test
  void fomo_1_hidden_datasets() throws Exception {
    judge("fomo-1-hidden-datasets");
  }

  @Test
  void fomo_2_devices() throws Exception {
    judge("fomo-2-devices");
  }

  @Test
  void two_1_drift() throws Exception {
    judge("two-1-drift");
  }

  @Test
  void two_2_fingerprint() throws Exception {
    judge("two-2-fingerprint");
  }

  @Test
  void two_3_reconcile() throws Exception {
    judge("two-3-reconcile");
  }

  @Test
  void split_1_route() throws Exception {
    judge("split-1-route");
  }

  @Test
  void split_2_capture() throws Exception {
    judge("split-2-capture");
  }

  @Test
  void split_3_completed() throws Exception {
    judge("split-3-completed");
  }

  @Test
  void split_4_unnest() throws Exception {
    judge("split-4-unnest");
  }

  @Test
  void split_5_windows() throws Exception {
    judge("split-5-windows");
  }

  @Test
  void split_6_lake() throws Exception {
    judge("split-6-lake");
  }

  private static void judge(String kata) throws IOException, InterruptedException {
    Path root = root();
    Process check =
        new ProcessBuilder(root.resolve("dojo").toString(), "check", kata)
            .directory(root.toFile())
            .redirectErrorStream(true)
            .start();
    // Who stops the test stops the judge and its servers.
    Runtime.getRuntime().addShutdownHook(new Thread(check::destroy));
    check.getOutputStream().close();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    System.out.println(said);
    assertEquals(0, check.waitFor(), said);
  }

  /** Editors start tests in the module's folder, or in the clone's. */
  private static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.isExecutable(at.resolve("dojo"))) {
      at = at.getParent();
    }
    return at;
  }
}
