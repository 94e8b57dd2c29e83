package streamdojo.lab.flink;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.flink.table.gateway.SqlGateway;
import org.apache.flink.table.gateway.service.context.DefaultContext;
import org.apache.flink.table.gateway.service.session.SessionManager;
import streamdojo.kit.lab.Server;
import streamdojo.kit.process.Ports;
import streamdojo.kit.view.FlinkView;
import streamdojo.lab.Engine;
import streamdojo.lab.PortTaken;
import streamdojo.lab.ServerOrder;
import streamdojo.lab.ServerProcess;

/**
 * The real Flink in one process: a session cluster, and the SQL gateway that everybody talks to.
 */
public final class FlinkServer implements Engine {
  // Plans, compiles, reads, groups, sorts and collects: what every later question does too.
  private static final String WARMING =
      "SELECT a, count(*), sum(b) FROM (VALUES ('x', 1.5), ('y', 2.5)) AS t (a, b)"
          + " GROUP BY a ORDER BY a";

  private MiniCluster cluster;
  private SqlGateway gateway;

  /** Runs cluster and gateway as the lab's child. */
  public static void main(String[] arguments) throws Exception {
    ServerProcess.run(new FlinkServer());
  }

  @Override
  public Ready start(ServerOrder order, Consumer<String> progress) throws Exception {
    if (!Ports.free(order.port())) {
      throw new PortTaken(order.port());
    }
    // Flink unpacks jars into the temp folder; in this one nothing is left after a kill -9 either.
    System.setProperty("java.io.tmpdir", order.home().toString());
    // Nor of what Hadoop's S3 client buffers, which has a folder of its own choice otherwise.
    System.setProperty("hadoop.tmp.dir", order.home().toString());
    Door.open(order.user(), order.password());
    Configuration settings = Settings.cluster(order);
    cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(settings)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(Settings.SLOTS)
                .build());
    cluster.start();
    InProcess.on(cluster);
    Configuration own = Settings.gateway(settings, order, cluster.getRestAddress().get());
    gateway = new SqlGateway(own, SessionManager.create(new DefaultContext(own, List.of())));
    gateway.start();
    warm(order);
    return new Ready("Apache Flink", EnvironmentInformation.getVersion());
  }

  @Override
  public void stop() throws Exception {
    if (gateway != null) {
      gateway.stop();
    }
    if (cluster != null) {
      cluster.close();
    }
  }

  /** A client has been answered, with the password. */
  private static void warm(ServerOrder order) {
    Server self =
        server("flink", "http://127.0.0.1:" + order.port(), order.user(), order.password());
    ServerOrder.KafkaAccess access = order.kafka();
    Server kafka = server("kafka", "127.0.0.1:" + access.port(), access.user(), access.password());
    try (FlinkView view = new FlinkView(self, Map.of("kafka", kafka), "")) {
      view.ask("SHOW TABLES");
      view.ask(WARMING);
    }
  }

  private static Server server(String name, String address, String user, String password) {
    return new Server(name, "embedded", "", "", address, address, user, password, 0);
  }
}
