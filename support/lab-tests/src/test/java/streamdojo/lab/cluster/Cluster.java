package streamdojo.lab.cluster;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** Three brokers in this process, each of which can be stopped and started. */
final class Cluster implements AutoCloseable {
  private static final int BROKERS = 3;

  private final ClusterSettings settings;
  private final Map<Integer, Node> nodes = new TreeMap<>();
  private final Map<Integer, KafkaRaftServer> running = new TreeMap<>();
  private final String id = Uuid.randomUuid().toString();

  /** Starts none yet. */
  Cluster(Path folder, ClusterSettings settings) {
    this.settings = settings;
    IntStream.rangeClosed(1, BROKERS).forEach(n -> nodes.put(n, Node.at(n, folder)));
  }

  /** Starts all. */
  void start() throws Exception {
    for (int node : nodes.keySet()) {
      format(nodes.get(node));
      start(node, Map.of());
    }
  }

  /**
   * Starts one; it comes back to its port and its data.
   *
   * @param more settings of this start
   */
  void start(int node, Map<String, String> more) throws Exception {
    Properties properties = settings.of(nodes.get(node), more);
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
    server.startup();
    running.put(node, server);
  }

  /** Stops one. */
  void stop(int node) {
    KafkaRaftServer server = running.remove(node);
    server.shutdown();
    server.awaitShutdown();
  }

  /** Where clients find the brokers, by SASL over TLS. */
  String clients() {
    return nodes.values().stream()
        .map(node -> "127.0.0.1:" + node.clients())
        .collect(Collectors.joining(","));
  }

  /** Where the brokers find each other, by SASL without TLS; ClickHouse of a lab, too. */
  String inside() {
    return nodes.values().stream()
        .map(node -> "127.0.0.1:" + node.inside())
        .collect(Collectors.joining(","));
  }

  /** Settings of a client that may do everything. */
  Map<String, Object> admin() {
    String jaas = " required username=\"%s\" password=\"%s\";";
    String user = ClusterSettings.BROKERS;
    return Map.of(
        "bootstrap.servers",
        inside(),
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "PLAIN",
        "sasl.jaas.config",
        PlainLoginModule.class.getName() + jaas.formatted(user, settings.logins().get(user)));
  }

  /** The last one is the controller: without it the others would wait for it. */
  @Override
  public void close() {
    List<Integer> left = List.copyOf(running.keySet());
    for (int i = left.size() - 1; i >= 0; i--) {
      stop(left.get(i));
    }
  }

  private void format(Node node) throws Exception {
    new Formatter()
        .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
        .setNodeId(node.id())
        .setClusterId(id)
        .setDirectories(List.of(node.folder().toString()))
        .setControllerListenerName("CONTROLLER")
        .setReleaseVersion(MetadataVersion.latestProduction())
        .run();
  }
}
