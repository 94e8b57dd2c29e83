package streamdojo.dojo.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import streamdojo.kit.Trouble;
import streamdojo.kit.process.Sibling;

/** Starts a {@link Racer}: a JVM of its own that compiles as hard as it can, as agents' would. */
final class Race {
  private Race() {}

  /** Runs one race to its end and returns its seconds. */
  static double seconds(Racer.Order order) {
    try (Sibling racer =
        Sibling.start(Racer.class, order, ProcessBuilder.Redirect.PIPE, "-Xms512m", "-Xmx2g")) {
      Process process = racer.process();
      String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() == 0) {
        return Double.parseDouble(told.strip());
      }
    } catch (IOException failed) {
      throw new Trouble(
          "A race could not be run: " + failed.getMessage() + ".", "Try again.", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    throw new Trouble("A race did not come to its end.", "Its process said why, just above.");
  }
}
