package streamdojo.lab.mysql;

import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.utility.DockerImageName;
import streamdojo.kit.Limits;
import streamdojo.lab.ServerOrder;
import streamdojo.lab.ServerProcess;
import streamdojo.lab.container.RunningContainer;
import streamdojo.lab.container.ServerInContainer;

/** A MySQL server in a container of the official image. */
public final class MySqlInContainer extends ServerInContainer {
  private static final int MYSQL_PORT = 3306;

  /** What stands in it is run once, before the server lets anybody in from outside. */
  private static final String LOGIN_FILE = "/docker-entrypoint-initdb.d/dojo.sql";

  private static final String ROOT_FILE = "/tmp/dojo-root";
  private static final int READABLE = 0644;

  private MySqlInContainer() {
    super("mysql");
  }

  /** Runs MySQL's container as the lab's child. */
  public static void main(String[] arguments) throws Exception {
    ServerInContainer.quiet();
    ServerProcess.run(new MySqlInContainer());
  }

  @Override
  protected String engine() {
    return "MySQL";
  }

  @Override
  protected int port() {
    return MYSQL_PORT;
  }

  @Override
  protected GenericContainer<?> container(DockerImageName name, ServerOrder order) {
    // Passwords in files, not in the environment: that can be read by everybody who may ask the
    // engine.
    return new Plain(name)
        .withCopyToContainer(
            Transferable.of(Settings.loginInContainer(order.user(), order.password()), READABLE),
            LOGIN_FILE)
        .withCopyToContainer(Transferable.of(order.password(), READABLE), ROOT_FILE)
        .withCommand(Settings.inContainer().toArray(String[]::new));
  }

  @Override
  protected String awaitAnswer(ServerOrder order, RunningContainer running) {
    Probe probe = Probe.of(order);
    return Limits.SERVER_STARTS
        .await("MySQL to answer")
        .until(
            () -> {
              running.check();
              return probe.version();
            },
            version -> version != null);
  }

  /**
   * Without the user and the database that Testcontainers would have made, and its own wait, which
   * asks as that user.
   */
  private static final class Plain extends MySQLContainer {
    Plain(DockerImageName name) {
      super(name);
    }

    @Override
    protected void configure() {
      super.configure();
      getEnvMap()
          .keySet()
          .removeAll(
              List.of("MYSQL_DATABASE", "MYSQL_USER", "MYSQL_PASSWORD", "MYSQL_ROOT_PASSWORD"));
      // There has to be a root; it gets in inside the container only.
      addEnv("MYSQL_ROOT_PASSWORD_FILE", ROOT_FILE);
      addEnv("MYSQL_ROOT_HOST", "localhost");
      // Seconds for time zones' names, which the embedded server has not either.
      addEnv("MYSQL_INITDB_SKIP_TZINFO", "1");
      // A second attempt would find the name taken.
      setStartupAttempts(1);
    }

    @Override
    protected void waitUntilContainerStarted() {
      // Who asks as the lab's user can look whether it is still alive.
    }
  }
}
