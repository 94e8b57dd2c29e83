package streamdojo.kit.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import streamdojo.kit.Trouble;

/**
 * A JVM of its own, usually on the class path of this one. It is told what to do on its first line,
 * and ends with this one, however that ends.
 */
public final class Sibling implements AutoCloseable {
  private final Process process;

  private Sibling(Process process) {
    this.process = process;
  }

  /** Starts one on our own class path. */
  public static Sibling start(
      Class<?> main, Object order, ProcessBuilder.Redirect out, String... options) {
    return start(main, System.getProperty("java.class.path"), order, out, options);
  }

  /**
   * Starts one; its errors go where ours go.
   *
   * @param main its class, which calls {@link #order}
   * @param classPath ours, or more than ours
   * @param order what it is told, as JSON
   * @param out what becomes of what it prints
   * @param options of its JVM: memory and collector
   * @throws Trouble if it can't be started
   */
  public static Sibling start(
      Class<?> main,
      String classPath,
      Object order,
      ProcessBuilder.Redirect out,
      String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.add("-XX:-UsePerfData");
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    command.addAll(List.of("-cp", classPath, main.getName()));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String line = new ObjectMapper().writeValueAsString(order) + "\n";
      // The stream stays open: it is the process's lifeline.
      process.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
      return new Sibling(process);
    } catch (IOException failed) {
      throw new Trouble(
          "A process could not be started: " + failed.getMessage() + ".",
          "Look whether memory is left, then try again.",
          failed);
    }
  }

  /** Called in the process itself, first of all: what it is told. From then on it can be ended. */
  public static <T> T order(Class<T> type) {
    try {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      T order = new ObjectMapper().readValue(in.readLine(), type);
      Lifeline.hold(System.in, () -> Runtime.getRuntime().halt(1));
      return order;
    } catch (IOException nobody) {
      throw new UncheckedIOException(nobody);
    }
  }

  /** The process. */
  public Process process() {
    return process;
  }

  /** Ends it as kill -9 does. */
  @Override
  public void close() {
    process.destroyForcibly();
  }
}
