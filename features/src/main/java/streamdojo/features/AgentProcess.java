package streamdojo.features;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import streamdojo.kit.Namespace;
import streamdojo.kit.judge.Answers;
import streamdojo.kit.judge.Sitting;
import streamdojo.kit.kata.AgentDesk;
import streamdojo.kit.kata.NotSolvedYet;
import streamdojo.kit.kata.ShadowAgent;
import streamdojo.kit.port.KafkaPort;
import streamdojo.kit.process.Lifeline;

/** An agent in a process of its own, so that it can be killed as processes are. */
public final class AgentProcess implements AutoCloseable {
  /** Exit code of an answer that is a stub. */
  private static final int NOT_SOLVED_YET = 3;

  /**
   * What the process is told on its first line.
   *
   * @param sitting names the answer and the servers
   * @param namespace of the scenario
   */
  record Order(Sitting sitting, String namespace) {}

  private final Process process;

  private AgentProcess(Process process) {
    this.process = process;
  }

  /** Starts one; what it prints goes to the judge's log. */
  static AgentProcess start(Sitting sitting, Namespace namespace) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                AgentProcess.class.getName())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String line = new ObjectMapper().writeValueAsString(new Order(sitting, namespace.name()));
    // The stream stays open: it is the process's lifeline.
    process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    return new AgentProcess(process);
  }

  /**
   * Throws if the process has ended, which nobody told it to.
   *
   * @throws NotSolvedYet if the answer is a stub
   */
  public void check() {
    if (process.isAlive()) {
      return;
    }
    if (process.exitValue() == NOT_SOLVED_YET) {
      throw new NotSolvedYet("shadow-2-agent");
    }
    throw new AssertionError(
        "The agent's process ended with " + process.exitValue() + "; the judge's log says why");
  }

  /** As kill -9 does. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** The process itself. */
  public static void main(String[] none) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Order order = new ObjectMapper().readValue(in.readLine(), Order.class);
    Lifeline.hold(System.in, () -> Runtime.getRuntime().halt(1));
    Namespace namespace = new Namespace(order.namespace());
    try {
      KafkaPort kafka = new KafkaPort(order.sitting().lab().server("kafka"), namespace);
      new Answers(order.sitting()).to(ShadowAgent.class).run(desk(kafka, namespace));
    } catch (NotSolvedYet unsolved) {
      Runtime.getRuntime().halt(NOT_SOLVED_YET);
    } catch (Throwable failed) {
      failed.printStackTrace();
    }
    Runtime.getRuntime().halt(1);
  }

  private static AgentDesk desk(KafkaPort kafka, Namespace namespace) {
    return new AgentDesk(
        kafka.consumer(Agents.GROUP),
        kafka.producer(Agents.GROUP + "-1"),
        namespace.topic("dominate"),
        namespace.topic("shadow"),
        namespace.topic("dead-letters"),
        false,
        new Oracle(),
        Clock.systemUTC(),
        () -> true);
  }
}
