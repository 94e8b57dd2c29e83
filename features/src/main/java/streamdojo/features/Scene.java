package streamdojo.features;

import io.cucumber.java.Scenario;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import streamdojo.kit.Namespace;
import streamdojo.kit.judge.Answers;
import streamdojo.kit.judge.Figure;
import streamdojo.kit.judge.Sitting;
import streamdojo.kit.port.ClickHousePort;
import streamdojo.kit.port.KafkaPort;

/**
 * One scenario: its namespace, its ports to the servers, its answers. Made anew for each scenario
 * and shared by its step classes.
 */
public final class Scene {
  private final Sitting sitting = Sitting.current();
  private final Namespace namespace = Namespace.fresh("s");
  private final Answers answers = new Answers(sitting);
  private final Servers servers = new Servers(sitting);
  private Scenario scenario;
  private boolean failed;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private KafkaPort kafka;
  private final Map<String, ClickHousePort> clickHouses = new LinkedHashMap<>();

  /** The scenario's own namespace. */
  public Namespace namespace() {
    return namespace;
  }

  /** The seed of the scenario's random draws. */
  public long seed() {
    return sitting.seed();
  }

  /** The answer to the kata with this interface. */
  public <T> T answer(Class<T> kata) {
    return answers.to(kata);
  }

  /** Kafka, opened at first use. */
  public KafkaPort kafka() {
    if (kafka == null) {
      kafka = new KafkaPort(sitting.lab().server("kafka"), namespace);
    }
    return kafka;
  }

  /** The address of Kafka, as scripts name it: for servers, which may be in containers. */
  public String kafkaAddress() {
    return sitting.lab().server("kafka").within();
  }

  /**
   * A database in ClickHouse, opened at first use.
   *
   * @param word sets it apart from others of this scenario; empty for the namespace's own
   */
  public ClickHousePort clickHouse(String word) {
    return clickHouses.computeIfAbsent(
        word,
        database ->
            new ClickHousePort(
                sitting.lab().server("clickhouse"), new Namespace(namespace.name() + database)));
  }

  /** The answer to a kata in SQL, with its {@code ${…}}. */
  public String script(String kata) {
    return answers.script(kata);
  }

  /** An agent in a process of its own, which ends with the scenario. */
  AgentProcess agentProcess() {
    return opened(AgentProcess.start(sitting, namespace));
  }

  /** The servers, to be stopped and started; only scenarios with {@code @stops} may. */
  public Servers servers() {
    return servers;
  }

  /** Records what this scenario measured: a sentence with numbers and units. */
  public void measured(String format, Object... values) {
    Figure figure = new Figure(String.format(Locale.ROOT, format, values));
    scenario.attach(figure.text(), Figure.MEDIA_TYPE, "figure");
  }

  /** Closes this once the scenario is over, the last opened first. */
  public <T extends AutoCloseable> T opened(T closeable) {
    opened.push(closeable);
    return closeable;
  }

  /** Called before the first step. */
  public void begins(Scenario begun) {
    scenario = begun;
  }

  /** Called after the last step, on the scenario's own thread: Cucumber's state is for no other. */
  public void ends() {
    failed = scenario.isFailed();
  }

  /** Closes all and removes the namespace. Called once it is over, beside the next scenario. */
  public void leave() throws Exception {
    servers.startAll();
    if (failed) {
      keepRecords();
    }
    for (AutoCloseable one : opened) {
      one.close();
    }
    // Tables first: they read the topics.
    for (ClickHousePort clickHouse : clickHouses.values()) {
      clickHouse.deleteNamespace();
      clickHouse.close();
    }
    if (kafka != null) {
      kafka.deleteNamespace();
      kafka.close();
    }
  }

  private void keepRecords() {
    String name = scenario.getName().replaceAll("[^A-Za-z0-9]+", "-");
    Records records = new Records(sitting.evidence().resolve("records").resolve(name));
    try {
      if (kafka != null) {
        kafka.topics().forEach(topic -> records.keep(kafka, topic));
      }
      clickHouses.values().forEach(records::keep);
    } catch (RuntimeException gone) {
      // A server that is away is what failed; the records are a help only.
      System.err.println("Not all records of '" + scenario.getName() + "' are kept: " + gone);
    }
  }
}
