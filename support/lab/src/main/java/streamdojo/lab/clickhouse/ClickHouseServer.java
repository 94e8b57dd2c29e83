package streamdojo.lab.clickhouse;

import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import streamdojo.lab.Engine;
import streamdojo.lab.PortTaken;
import streamdojo.lab.ServerOrder;
import streamdojo.lab.ServerProcess;

/**
 * A ClickHouse server in a process of its own: the engine as a library, behind its HTTP protocol.
 */
public final class ClickHouseServer implements Engine {
  private static final Duration QUERIES_END = Duration.ofSeconds(3);

  private HttpFacade facade;
  private ChdbEngine engine;
  private boolean starting;

  /** Runs ClickHouse as the lab's child. */
  public static void main(String[] arguments) throws Exception {
    ServerProcess.run(new ClickHouseServer());
  }

  @Override
  public Ready start(ServerOrder order, Consumer<String> progress) throws Exception {
    try {
      facade = new HttpFacade(order.port());
    } catch (BindException taken) {
      throw new PortTaken(order.port());
    }
    Path library = ChdbLibrary.in(order.cache(), progress).path();
    Files.createDirectories(order.home());
    // JNA unpacks its own native part: where it goes with the server, whatever ends it.
    System.setProperty("jna.tmpdir", order.home().toString());
    // The server's time zone, whatever the machine's is.
    LibC.load().setenv("TZ", "UTC", 1);
    Login login = new Login(order.user(), order.password());
    start(library, order);
    facade.start(engine, login);
    return new Ready("ClickHouse (chDB library)", Probe.version(facade.port(), login));
  }

  private synchronized void start(Path library, ServerOrder order) {
    starting = true;
    Login kafka =
        order.kafka() == null ? null : new Login(order.kafka().user(), order.kafka().password());
    engine =
        ChdbEngine.start(ChDb.load(library), order.home().resolve("data"), KafkaSettings.of(kafka));
    starting = false;
  }

  /**
   * No more queries, then no more engine.
   *
   * @throws IllegalStateException if it can't be closed
   */
  @Override
  public synchronized void stop() throws InterruptedException {
    if (starting) {
      throw new IllegalStateException("The engine did not start; it can't be closed either.");
    }
    if (engine != null) {
      facade.stop();
      if (!engine.close(QUERIES_END)) {
        throw new IllegalStateException("Queries did not end; the engine is left as it is.");
      }
    }
  }

  /** An engine that isn't closed crashes the process in its exit functions: leaves without them. */
  @Override
  public void abandon() {
    LibC.load()._exit(1);
  }
}
