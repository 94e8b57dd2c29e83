package streamdojo.lab.clickhouse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A broker in this JVM that wants user and password, as the lab's does. */
final class TestBroker implements AutoCloseable {
  private static final String LOGIN =
      "org.apache.kafka.common.security.plain.PlainLoginModule required";

  final int port;
  private final KafkaRaftServer server;

  /** Starts a broker with its data in a folder of its own. */
  static TestBroker in(Path folder) {
    try {
      return new TestBroker(folder);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private TestBroker(Path folder) throws Exception {
    Files.createDirectories(folder);
    port = TestServer.freePort();
    Properties properties = properties(folder, port, TestServer.freePort());
    Formatter formatter = new Formatter();
    formatter.setNodeId(1);
    formatter.setClusterId("AAAAAAAAAAAAAAAAAAAAAA");
    formatter.addDirectory(folder.toString());
    formatter.setMetadataLogDirectory(folder.toString());
    formatter.setControllerListenerName("CONTROLLER");
    formatter.setReleaseVersion(MetadataVersion.latestProduction());
    formatter.run();
    server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
    server.startup();
  }

  /** What a client has to say. */
  Map<String, Object> client() {
    return Map.of(
        "bootstrap.servers",
        "127.0.0.1:" + port,
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "PLAIN",
        "sasl.jaas.config",
        LOGIN + " username=\"reader\" password=\"swordfish\";");
  }

  private static Properties properties(Path folder, int port, int control) {
    Properties p = new Properties();
    p.put("node.id", "1");
    p.put("process.roles", "broker,controller");
    p.put("log.dirs", folder.toString());
    p.put("listeners", "SASL://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + control);
    p.put("listener.security.protocol.map", "SASL:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.put("controller.listener.names", "CONTROLLER");
    p.put("controller.quorum.voters", "1@127.0.0.1:" + control);
    p.put("inter.broker.listener.name", "SASL");
    p.put("sasl.enabled.mechanisms", "PLAIN");
    p.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
    p.put(
        "listener.name.sasl.plain.sasl.jaas.config",
        LOGIN + " username=\"reader\" password=\"swordfish\" user_reader=\"swordfish\";");
    for (String one :
        List.of(
            "offsets.topic.replication.factor",
            "offsets.topic.num.partitions",
            "transaction.state.log.replication.factor",
            "transaction.state.log.min.isr",
            "transaction.state.log.num.partitions",
            "share.coordinator.state.topic.replication.factor",
            "share.coordinator.state.topic.num.partitions",
            "share.coordinator.state.topic.min.isr")) {
      p.put(one, "1");
    }
    p.put("group.initial.rebalance.delay.ms", "0");
    p.put("log.index.size.max.bytes", "1048576");
    p.put("log.cleaner.enable", "false");
    return p;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
