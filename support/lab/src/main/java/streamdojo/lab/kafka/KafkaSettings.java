package streamdojo.lab.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import streamdojo.kit.process.Ports;
import streamdojo.lab.ServerOrder;

/** The broker's settings: broker and controller in one, one user, and light on the machine. */
final class KafkaSettings {
  static final int NODE = 1;
  static final String CLIENTS = "CLIENTS";
  static final String CONTROLLER = "CONTROLLER";
  private static final String WITHIN = "WITHIN";

  private KafkaSettings() {}

  /**
   * Makes the broker's settings.
   *
   * @param order where and for whom
   * @param controllerPort on loopback; another one each time is fine
   * @param withinPort for what the broker says to itself; another one each time is fine
   */
  static Properties broker(ServerOrder order, int controllerPort, int withinPort) {
    String listener =
        CLIENTS + "://127.0.0.1:" + order.port() + "," + WITHIN + "://127.0.0.1:" + withinPort;
    Map<String, Object> p = new HashMap<>();
    p.put("process.roles", "broker,controller");
    p.put("node.id", NODE);
    p.put("log.dirs", order.home().toString());
    p.put("listeners", listener + "," + CONTROLLER + "://127.0.0.1:" + controllerPort);
    p.put("advertised.listeners", listener);
    p.put("inter.broker.listener.name", WITHIN);
    p.put("controller.listener.names", CONTROLLER);
    p.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
    putSecurity(p, order);
    putLightness(p);
    Properties properties = new Properties();
    p.forEach((key, value) -> properties.put(key, value.toString()));
    return properties;
  }

  /**
   * Makes the settings of the controller alone, without its broker.
   *
   * @param controllerPort on loopback
   */
  static Properties controller(ServerOrder order, int controllerPort) {
    Properties properties = broker(order, controllerPort, Ports.pick());
    properties.put("process.roles", "controller");
    properties.put("listeners", CONTROLLER + "://127.0.0.1:" + controllerPort);
    properties.remove("advertised.listeners");
    properties.remove("inter.broker.listener.name");
    properties.put("security.inter.broker.protocol", "SASL_PLAINTEXT");
    // It comes back alone to see that the broker is gone: the sooner it does the better.
    properties.put("broker.session.timeout.ms", "1000");
    return properties;
  }

  /**
   * Makes the broker's settings in a container: one listener for this machine's clients, one for
   * the lab's other containers. The login is in {@link #loginFile}.
   */
  static Map<String, Object> container(ServerOrder order) {
    Map<String, Object> p = new HashMap<>();
    p.put("process.roles", "broker,controller");
    p.put("node.id", NODE);
    p.put("log.dirs", "/var/lib/kafka/data");
    p.put(
        "listeners",
        CLIENTS
            + "://:%d,".formatted(KafkaInContainer.CLIENTS_PORT)
            + (WITHIN + "://:19092," + CONTROLLER + "://:9094"));
    p.put(
        "advertised.listeners",
        CLIENTS + "://127.0.0.1:" + order.port() + "," + WITHIN + "://kafka:19092");
    p.put("inter.broker.listener.name", WITHIN);
    p.put("controller.listener.names", CONTROLLER);
    p.put("controller.quorum.voters", NODE + "@localhost:9094");
    p.put(
        "listener.security.protocol.map",
        Stream.of(CLIENTS, WITHIN, CONTROLLER)
            .map(listener -> listener + ":SASL_PLAINTEXT")
            .collect(Collectors.joining(",")));
    putMechanism(p, order);
    putLightness(p);
    return p;
  }

  /** The login as a file, for all listeners of a broker in a container. */
  static String loginFile(ServerOrder order) {
    return "KafkaServer {\n  " + users(order) + "\n};\n";
  }

  /** Makes the settings of a client that asks the broker. */
  static Map<String, Object> client(ServerOrder order) {
    return client(order, order.port());
  }

  /** The same for the broker's other port. */
  static Map<String, Object> client(ServerOrder order, int port) {
    return Map.of(
        "bootstrap.servers",
        "127.0.0.1:" + port,
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "PLAIN",
        "sasl.jaas.config",
        login(order) + ";");
  }

  /** All listeners want the password: on a shared machine loopback is open to everybody. */
  private static void putSecurity(Map<String, Object> p, ServerOrder order) {
    p.put(
        "listener.security.protocol.map",
        Stream.of(CLIENTS, WITHIN, CONTROLLER)
            .map(listener -> listener + ":SASL_PLAINTEXT")
            .collect(Collectors.joining(",")));
    p.put("listener.name.clients.plain.sasl.jaas.config", users(order));
    p.put("listener.name.within.plain.sasl.jaas.config", users(order));
    p.put("listener.name.controller.plain.sasl.jaas.config", users(order));
    putMechanism(p, order);
  }

  private static void putMechanism(Map<String, Object> p, ServerOrder order) {
    p.put("sasl.enabled.mechanisms", "PLAIN");
    p.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
    p.put("sasl.mechanism.controller.protocol", "PLAIN");
    p.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    p.put("super.users", "User:" + order.user());
  }

  private static void putLightness(Map<String, Object> p) {
    for (String kind : new String[] {"offsets.topic", "transaction.state.log"}) {
      p.put(kind + ".num.partitions", 1);
      p.put(kind + ".replication.factor", 1);
    }
    p.put("transaction.state.log.min.isr", 1);
    p.put("share.coordinator.state.topic.num.partitions", 1);
    p.put("share.coordinator.state.topic.replication.factor", 1);
    p.put("share.coordinator.state.topic.min.isr", 1);
    p.put("group.initial.rebalance.delay.ms", 0);
    p.put("auto.create.topics.enable", false);
    p.put("num.network.threads", 1);
    p.put("num.io.threads", 2);
    p.put("background.threads", 2);
    p.put("log.index.size.max.bytes", 1024 * 1024);
    // The cleaner's default buffer alone is larger than this process may become.
    p.put("log.cleaner.dedupe.buffer.size", 2 * 1024 * 1024);
    // Its controller is the same process: that a broker is late says only that the machine is busy.
    // Fencing it for that takes its coordinators away and gives them back, in the midst of all
    // work.
    p.put("broker.session.timeout.ms", 60_000);
    p.put("broker.heartbeat.interval.ms", 200);
    // What a broker that starts again asks itself too early is asked again after this.
    p.put("request.timeout.ms", 2000);
  }

  private static String users(ServerOrder order) {
    return login(order) + " user_" + order.user() + "=" + quoted(order.password()) + ";";
  }

  private static String login(ServerOrder order) {
    return PlainLoginModule.class.getName()
        + (" required username=" + quoted(order.user()))
        + (" password=" + quoted(order.password()));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
