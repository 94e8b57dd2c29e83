package streamdojo.dojo.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import streamdojo.kit.Trouble;

/** Runs a command line from start to end and takes its time. */
final class Command {
  private final Path folder;
  private final Map<String, String> environment;

  /**
   * @param folder to run it in
   * @param environment variables to set beside those that are set
   */
  Command(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  /**
   * Returns the seconds it took.
   *
   * @param expected its exit code
   * @throws Trouble if it leaves with another exit code
   */
  double seconds(int expected, List<String> line) {
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    builder.environment().putAll(environment);
    Path log = folder.resolve(".dojo").resolve("bench.log");
    log.getParent().toFile().mkdirs();
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    long began = System.nanoTime();
    try {
      Process process = builder.start();
      Thread end = new Thread(process::destroy);
      Runtime.getRuntime().addShutdownHook(end);
      int code = process.waitFor();
      Runtime.getRuntime().removeShutdownHook(end);
      if (code != expected) {
        throw new Trouble(
            String.join(" ", line) + " left with " + code + " instead of " + expected + ".",
            "What it printed is in " + log + ".");
      }
    } catch (IOException failed) {
      throw new Trouble(line.get(0) + " can't be started.", "Is it installed?", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted.", "Start it again.", interrupted);
    }
    return (System.nanoTime() - began) / 1e9;
  }
}
