package streamdojo.lab.cluster;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import streamdojo.lab.tls.Certificates;

/**
 * The brokers' settings: three replicas, two of them in sync, SASL over TLS, and an authorizer. The
 * first one is the controller too, so that the others can be stopped.
 *
 * @param controller its port
 * @param logins passwords by user, of those who come by SASL/PLAIN
 */
record ClusterSettings(Certificates certificates, int controller, Map<String, String> logins) {
  /** The brokers' own user, who may do everything. */
  static final String BROKERS = "brokers";

  static final int CONTROLLER_NODE = 1;
  private static final int REPLICAS = 3;

  /** One broker's. */
  Properties of(Node node, Map<String, String> more) {
    boolean controls = node.id() == CONTROLLER_NODE;
    String listeners =
        "CLIENTS://127.0.0.1:%d,INSIDE://127.0.0.1:%d".formatted(node.clients(), node.inside());
    Map<String, Object> p = new HashMap<>();
    p.put("process.roles", controls ? "broker,controller" : "broker");
    p.put("node.id", node.id());
    p.put("log.dirs", node.folder());
    p.put("listeners", listeners + (controls ? ",CONTROLLER://127.0.0.1:" + controller : ""));
    p.put("advertised.listeners", listeners);
    p.put("inter.broker.listener.name", "INSIDE");
    p.put("controller.listener.names", "CONTROLLER");
    p.put("controller.quorum.voters", CONTROLLER_NODE + "@127.0.0.1:" + controller);
    p.put(
        "listener.security.protocol.map",
        "CLIENTS:SASL_SSL,INSIDE:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
    putLogins(p);
    putReplicas(p);
    p.putAll(more);
    Properties properties = new Properties();
    p.forEach((key, value) -> properties.put(key, value.toString()));
    return properties;
  }

  private void putLogins(Map<String, Object> p) {
    String clients = "listener.name.clients.";
    p.put(clients + "ssl.keystore.type", "PKCS12");
    p.put(clients + "ssl.keystore.location", certificates.store(BROKERS));
    p.put(clients + "ssl.keystore.password", certificates.password());
    p.put(clients + "sasl.enabled.mechanisms", "SCRAM-SHA-512,PLAIN");
    p.put(
        clients + "scram-sha-512.sasl.jaas.config",
        ScramLoginModule.class.getName() + " required;");
    String plain =
        PlainLoginModule.class.getName()
            + " required username=\"%s\" password=\"%s\"".formatted(BROKERS, logins.get(BROKERS))
            + logins.entrySet().stream()
                .map(login -> " user_%s=\"%s\"".formatted(login.getKey(), login.getValue()))
                .collect(Collectors.joining())
            + ";";
    for (String listener : new String[] {"clients", "inside", "controller"}) {
      p.put("listener.name." + listener + ".plain.sasl.jaas.config", plain);
    }
    p.put("sasl.enabled.mechanisms", "PLAIN");
    p.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
    p.put("sasl.mechanism.controller.protocol", "PLAIN");
    p.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    p.put("super.users", "User:" + BROKERS);
  }

  private static void putReplicas(Map<String, Object> p) {
    p.put("auto.create.topics.enable", false);
    p.put("default.replication.factor", REPLICAS);
    p.put("min.insync.replicas", 2);
    p.put("offsets.topic.replication.factor", REPLICAS);
    p.put("offsets.topic.num.partitions", 3);
    p.put("transaction.state.log.replication.factor", REPLICAS);
    p.put("transaction.state.log.num.partitions", 3);
    p.put("transaction.state.log.min.isr", 2);
    // Only what a laptop has less of than a company: memory and threads.
    p.put("num.network.threads", 2);
    p.put("num.io.threads", 2);
    p.put("background.threads", 2);
    p.put("log.index.size.max.bytes", 1024 * 1024);
    p.put("log.cleaner.dedupe.buffer.size", 2 * 1024 * 1024);
  }

  @Override
  public String toString() {
    return "ClusterSettings[" + controller + "]";
  }
}
