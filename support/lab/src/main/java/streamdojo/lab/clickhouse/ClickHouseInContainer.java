package streamdojo.lab.clickhouse;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.testcontainers.clickhouse.ClickHouseContainer;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.lab.ServerOrder;
import streamdojo.lab.ServerProcess;
import streamdojo.lab.container.RunningContainer;
import streamdojo.lab.container.ServerInContainer;

/** A ClickHouse server in a container of the official image. */
public final class ClickHouseInContainer extends ServerInContainer {
  static final String SERVER_CONFIG = "/etc/clickhouse-server/config.d/dojo.xml";
  static final String USERS_CONFIG = "/etc/clickhouse-server/users.d/dojo.xml";
  static final int HTTP_PORT = 8123;

  private static final int READABLE = 0644;
  private static final long LOOK_NS = TimeUnit.MILLISECONDS.toNanos(50);

  private ClickHouseInContainer() {
    super("clickhouse");
  }

  /** Runs ClickHouse's container as the lab's child. */
  public static void main(String[] arguments) throws Exception {
    ServerInContainer.quiet();
    ServerProcess.run(new ClickHouseInContainer());
  }

  @Override
  protected String engine() {
    return "ClickHouse";
  }

  @Override
  protected int port() {
    return HTTP_PORT;
  }

  @Override
  protected GenericContainer<?> container(DockerImageName name, ServerOrder order) {
    Login kafka =
        order.kafka() == null ? null : new Login(order.kafka().user(), order.kafka().password());
    return new Plain(name)
        .withCopyToContainer(
            Transferable.of(ServerConfig.of(KafkaSettings.of(kafka)), READABLE), SERVER_CONFIG)
        .withCopyToContainer(
            Transferable.of(
                ServerConfig.users(new Login(order.user(), order.password())), READABLE),
            USERS_CONFIG);
  }

  @Override
  protected String awaitAnswer(ServerOrder order, RunningContainer running) {
    Login login = new Login(order.user(), order.password());
    long began = System.nanoTime();
    while (true) {
      running.check();
      try {
        return Probe.version(order.port(), login);
      } catch (IOException notYet) {
        if (System.nanoTime() - began > Limits.SERVER_STARTS.duration().toNanos()) {
          throw new Trouble(
              "Its container runs, but does not answer: " + notYet.getMessage() + ".",
              "Look into its log.");
        }
        LockSupport.parkNanos(LOOK_NS);
      }
    }
  }

  /**
   * Without a user and a database made by the image's start, which would start the server twice.
   */
  private static final class Plain extends ClickHouseContainer {
    Plain(DockerImageName name) {
      super(name);
    }

    @Override
    protected void configure() {
      super.configure();
      getEnvMap()
          .keySet()
          .removeAll(List.of("CLICKHOUSE_DB", "CLICKHOUSE_USER", "CLICKHOUSE_PASSWORD"));
      // The user is in our file.
      addEnv("CLICKHOUSE_SKIP_USER_SETUP", "1");
    }
  }
}
