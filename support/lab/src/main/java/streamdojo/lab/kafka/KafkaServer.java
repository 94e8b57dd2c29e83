package streamdojo.lab.kafka;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import streamdojo.kit.Limits;
import streamdojo.kit.process.Ports;
import streamdojo.lab.Engine;
import streamdojo.lab.PortTaken;
import streamdojo.lab.ServerOrder;
import streamdojo.lab.ServerProcess;

/** The real Apache Kafka, broker and controller in this process. */
public final class KafkaServer implements Engine {

  private KafkaRaftServer server;
  private Runnable beforeItsEnd;

  /** Runs the broker as the lab's child. */
  public static void main(String[] arguments) throws Exception {
    // Log4j's own binding is left out on purpose; without this it complains about that.
    System.setProperty("log4j2.StatusLogger.level", "OFF");
    ServerProcess.run(new KafkaServer());
  }

  @Override
  public Ready start(ServerOrder order, Consumer<String> progress) throws Exception {
    // Kafka would find out as well, but only after most of its start.
    if (!Ports.free(order.port())) {
      throw new PortTaken(order.port());
    }
    if (KilledBroker.was(order.home())) {
      KilledBroker.fence(order);
    }
    int controllerPort = Ports.pick();
    int withinPort = Ports.pick();
    // Side by side, since both are mostly loading of classes.
    CompletableFuture<KafkaConfig> settings =
        CompletableFuture.supplyAsync(
            () -> KafkaConfig.fromProps(KafkaSettings.broker(order, controllerPort, withinPort)));
    format(order.home());
    KafkaConfig config = settings.get();
    KafkaRaftServer starting = new KafkaRaftServer(config, Time.SYSTEM);
    try {
      starting.startup();
    } catch (Exception failed) {
      if (bindFailed(failed)) {
        throw new PortTaken(Ports.free(order.port()) ? controllerPort : order.port());
      }
      throw failed;
    }
    server = starting;
    beforeItsEnd = () -> OrderlyEnd.prepare(starting, order, withinPort);
    answerOnce(order);
    return new Ready("Apache Kafka", AppInfoParser.getVersion());
  }

  @Override
  public void stop() {
    if (server != null) {
      try {
        beforeItsEnd.run();
      } finally {
        server.shutdown();
      }
    }
  }

  private static void format(Path home) throws Exception {
    if (Files.exists(home.resolve("meta.properties"))) {
      return;
    }
    new Formatter()
        .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
        .setNodeId(KafkaSettings.NODE)
        .setClusterId(Uuid.randomUuid().toString())
        .setDirectories(List.of(home.toString()))
        .setControllerListenerName(KafkaSettings.CONTROLLER)
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setIgnoreFormatted(true)
        .run();
  }

  /** A real client, with the password, gets a real answer: that is what ready means. */
  private static void answerOnce(ServerOrder order) throws Exception {
    Admin admin = Admin.create(KafkaSettings.client(order));
    try {
      long limit = Limits.SERVER_STARTS.duration().toMillis();
      admin.describeCluster().nodes().get(limit, TimeUnit.MILLISECONDS);
    } finally {
      admin.close(Duration.ZERO);
    }
  }

  private static boolean bindFailed(Throwable failed) {
    for (Throwable at = failed; at != null; at = at.getCause()) {
      if (at instanceof BindException
          || String.valueOf(at.getMessage()).contains("Address already in use")) {
        return true;
      }
    }
    return false;
  }
}
