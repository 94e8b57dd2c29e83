package streamdojo.dojo.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import streamdojo.kit.Trouble;

/** Starts a {@link Racer}: a JVM of its own that compiles as hard as it can, as agents' would. */
final class Race {
  private Race() {}

  /** Runs one race to its end and returns its seconds. */
  static double seconds(Racer.Order order) {
    Process process = null;
    try {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xms512m",
                  "-Xmx2g",
                  "-XX:+UseSerialGC",
                  "-XX:-UsePerfData",
                  "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Racer.class.getName())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String line = new ObjectMapper().writeValueAsString(order) + "\n";
      // The stream stays open: it is the process's lifeline.
      process.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
      String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() == 0) {
        return Double.parseDouble(told.strip());
      }
    } catch (IOException failed) {
      throw new Trouble(
          "A race could not be run: " + failed.getMessage() + ".", "Try again.", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      if (process != null) {
        process.destroyForcibly();
      }
    }
    throw new Trouble("A race did not come to its end.", "Its process said why, just above.");
  }
}
