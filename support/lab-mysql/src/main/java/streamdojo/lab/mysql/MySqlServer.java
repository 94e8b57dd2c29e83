package streamdojo.lab.mysql;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.process.Ports;
import streamdojo.lab.Engine;
import streamdojo.lab.LabFiles;
import streamdojo.lab.PortTaken;
import streamdojo.lab.ServerOrder;
import streamdojo.lab.ServerProcess;

/** MariaDB in MySQL's place: speaks its protocol and its SQL, as a child of this process. */
public final class MySqlServer implements Engine {
  private static final int STOP_LIMIT_S = 7;

  private Process engine;
  private volatile boolean stopping;

  /** Runs MariaDB as the lab's child. */
  public static void main(String[] arguments) throws Exception {
    ServerProcess.run(new MySqlServer());
  }

  @Override
  public Ready start(ServerOrder order, Consumer<String> progress) throws Exception {
    if (!Ports.free(order.port())) {
      throw new PortTaken(order.port());
    }
    Prepared prepared = Prepared.in(order.cache(), progress);
    Path data = order.home().resolve("data");
    prepared.copyData(data);
    // Read by the engine as it starts, and gone when it has: nobody finds the password in it.
    Path login = order.home().resolve("login.sql");
    LabFiles.writePrivate(login, Settings.login(order.user(), order.password()));
    engine =
        new ProcessBuilder(Settings.command(prepared.base(), data, login, order.port()))
            .directory(order.home().toFile())
            .redirectInput(new File("/dev/null"))
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String version = answered(order);
    // Only now: of an engine that ends as it starts, that is told.
    engine.onExit().thenRun(this::ended);
    Files.delete(login);
    return new Ready("MariaDB", version);
  }

  @Override
  public void stop() throws InterruptedException {
    stopping = true;
    if (engine != null) {
      engine.destroy();
      if (!engine.waitFor(STOP_LIMIT_S, TimeUnit.SECONDS)) {
        engine.destroyForcibly().waitFor();
      }
    }
  }

  /** This process stands for the engine: without it, it has no reason to be. */
  private void ended() {
    if (!stopping) {
      System.err.println("MariaDB ended by itself, with code " + engine.exitValue() + ".");
      System.exit(1);
    }
  }

  private String answered(ServerOrder order) {
    Probe probe = Probe.of(order);
    return Limits.SERVER_STARTS
        .await("MariaDB to answer")
        .until(
            () -> {
              if (!engine.isAlive()) {
                throw new Trouble("MariaDB ended as it started.", "Look into its log.");
              }
              return probe.version();
            },
            version -> version != null);
  }
}
