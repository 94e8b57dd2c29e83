package streamdojo.features;

import io.cucumber.java.Scenario;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import streamdojo.kit.Folders;
import streamdojo.kit.House;
import streamdojo.kit.Namespace;
import streamdojo.kit.Trouble;
import streamdojo.kit.flink.FlinkPort;
import streamdojo.kit.judge.Answers;
import streamdojo.kit.judge.Curve;
import streamdojo.kit.judge.Fault;
import streamdojo.kit.judge.Sitting;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.ClickHousePort;
import streamdojo.kit.port.ConnectPort;
import streamdojo.kit.port.KafkaPort;
import streamdojo.kit.port.MySqlPort;
import streamdojo.kit.port.PaimonPort;
import streamdojo.kit.port.RegistryPort;
import streamdojo.kit.view.DirectKind;
import streamdojo.kit.view.DirectRoom;
import streamdojo.kit.view.DirectSettings;
import streamdojo.kit.view.DirectView;
import streamdojo.kit.view.JdbcView;
import streamdojo.kit.view.View;

/**
 * One scenario: its namespace, its ports to the servers, its answers. Made anew for each scenario
 * and shared by its step classes.
 */
public final class Scene {
  private final Sitting sitting = Sitting.current();
  private final Namespace namespace = fresh(sitting.lab());
  private Answers answers = new Answers(sitting);
  private final Servers servers = new Servers(sitting);
  private Scenario scenario;
  private Findings findings;
  private boolean failed;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final LabPorts ports = new LabPorts(sitting.lab(), namespace);
  private final Attendance attendance = Attendance.at(sitting.lab());
  private DirectView direct;

  /** Notes its namespace, for who has to remove it if this process can't. */
  public Scene() {
    attendance.begins(namespace);
  }

  private static Namespace fresh(Lab lab) {
    return lab == null ? Namespace.fresh("s") : lab.fresh("s");
  }

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
    return ports.kafka();
  }

  /** The address of Kafka, as scripts name it: for servers, which may be in containers. */
  public String kafkaAddress() {
    return server("kafka").within();
  }

  /**
   * A database in ClickHouse, opened at first use.
   *
   * @param word sets it apart from others of this scenario; empty for the namespace's own
   */
  public ClickHousePort clickHouse(String word) {
    return ports.clickHouse(word);
  }

  /** The schema registry, opened at first use. */
  public RegistryPort registry() {
    return ports.registry();
  }

  /** Kafka Connect, opened at first use. */
  public ConnectPort connect() {
    return ports.connect();
  }

  /** Flink, opened at first use. */
  public FlinkPort flink() {
    return ports.flink();
  }

  /** The namespace's lake as Paimon's own library reads it, opened at first use. */
  public PaimonPort paimon() {
    return ports.paimon();
  }

  /** The namespace's database in MySQL, opened at first use. */
  public MySqlPort mysql() {
    return ports.mysql();
  }

  /**
   * The namespace's database in MySQL as a document's reader sees it: something to ask in SQL.
   *
   * @param name for people: {@code The lake}
   */
  public View mysqlView(String name) {
    Server mysql = server("mysql");
    Properties login = new Properties();
    login.put("user", mysql.user());
    login.put("password", mysql.password());
    return opened(new JdbcView(name, mysql().url(), login));
  }

  /**
   * The direct query on the namespace's topics, opened at first use.
   *
   * @throws Trouble if the scenario isn't tagged {@code @direct}
   */
  public DirectView direct() {
    if (direct == null) {
      if (sitting.direct() == null) {
        throw new Trouble("This sitting has no direct query.", "Tag the scenario @direct.");
      }
      direct =
          opened(
              DirectKind.of(null)
                  .open(
                      sitting.lab(),
                      namespace.prefix(),
                      () -> DirectRoom.maker(sitting.direct()),
                      DirectSettings.of(House.here(), System.err::println)));
    }
    return direct;
  }

  /** A server of the lab, for who needs more of it than its port gives. */
  public Server server(String name) {
    return sitting.lab().server(name);
  }

  /** A folder that goes with the scenario, and stays with the evidence if that fails. */
  public Path folder() {
    return sitting.evidence().toAbsolutePath().resolve("files").resolve(namespace.name());
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
    findings.measured(format, values);
  }

  /** Records what this scenario saw change, as a drawing in the report and as CSV. */
  public void drawn(Curve curve) {
    findings.drawn(curve);
  }

  /**
   * All that has come is through: records what came of it if servers were away, for the report's
   * fault matrix. That no row is lost or there twice, the scenario's next steps see.
   *
   * @param seen what who uses the system has seen of it
   */
  public void overcome(String seen) {
    Fault fault = servers.overcome(seen);
    if (fault != null) {
      withstood(fault);
    }
  }

  /** Records what came of a failure, for the report's fault matrix. */
  public void withstood(Fault fault) {
    findings.withstood(fault);
  }

  /** Closes this once the scenario is over, the last opened first. */
  public <T extends AutoCloseable> T opened(T closeable) {
    opened.push(closeable);
    return closeable;
  }

  /** Called before the first step. */
  public void begins(Scenario begun) {
    scenario = begun;
    findings = new Findings(begun, sitting.evidence());
    // Those it names, so that none is missing where it is judged alone.
    Set<String> tags =
        begun.getSourceTagNames().stream().map(tag -> tag.substring(1)).collect(Collectors.toSet());
    answers = new Answers(sitting.only(tags));
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
    ports.leave();
    attendance.over(namespace);
    if (!failed) {
      Folders.delete(folder());
    }
  }

  private void keepRecords() {
    String name = Findings.words(scenario.getName());
    Records records = new Records(sitting.evidence().resolve("records").resolve(name));
    try {
      ports.keep(records);
    } catch (RuntimeException gone) {
      // A server that is away is what failed; the records are a help only.
      System.err.println("Not all records of '" + scenario.getName() + "' are kept: " + gone);
    }
  }
}
