package streamdojo.features;

import streamdojo.kit.Namespace;
import streamdojo.kit.judge.Answers;
import streamdojo.kit.judge.Sitting;
import streamdojo.kit.kata.NotSolvedYet;
import streamdojo.kit.kata.ShadowAgent;
import streamdojo.kit.port.KafkaPort;
import streamdojo.kit.process.Sibling;
import streamdojo.kit.shadow.Desks;
import streamdojo.kit.shadow.ShadowTopics;

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

  private final Sibling sibling;

  private AgentProcess(Sibling sibling) {
    this.sibling = sibling;
  }

  /** Starts one; what it prints goes to the judge's log. */
  static AgentProcess start(Sitting sitting, Namespace namespace) {
    return new AgentProcess(
        Sibling.start(
            AgentProcess.class,
            new Order(sitting, namespace.name()),
            ProcessBuilder.Redirect.DISCARD,
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1"));
  }

  /**
   * Throws if the process has ended, which nobody told it to.
   *
   * @throws NotSolvedYet if the answer is a stub
   */
  public void check() {
    if (sibling.process().isAlive()) {
      return;
    }
    int code = sibling.process().exitValue();
    if (code == NOT_SOLVED_YET) {
      throw new NotSolvedYet("shadow-2-agent");
    }
    throw new AssertionError(
        "The agent's process ended with " + code + "; the judge's log says why");
  }

  /** As kill -9 does. */
  public void kill() throws InterruptedException {
    sibling.process().destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    sibling.close();
  }

  /** The process itself. */
  public static void main(String[] none) {
    Order order = Sibling.order(Order.class);
    Namespace namespace = new Namespace(order.namespace());
    try {
      KafkaPort kafka = new KafkaPort(order.sitting().lab().server("kafka"), namespace);
      Desks desks = new Desks(kafka, ShadowTopics.of(namespace), new Oracle());
      new Answers(order.sitting()).to(ShadowAgent.class).run(desks.desk("1", () -> true));
    } catch (NotSolvedYet unsolved) {
      Runtime.getRuntime().halt(NOT_SOLVED_YET);
    } catch (Throwable failed) {
      failed.printStackTrace();
    }
    Runtime.getRuntime().halt(1);
  }
}
