package streamdojo.lab.clickhouse;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import streamdojo.kit.Trouble;
import streamdojo.kit.process.Lifeline;
import streamdojo.kit.process.Signals;

/**
 * A ClickHouse server in a process of its own: the engine as a library, behind its HTTP protocol.
 */
public final class ClickHouseServer {
  private ClickHouseServer() {}

  /** Reads its order from standard input and serves until that ends. */
  public static void main(String[] args) {
    Events events = Events.onStandardOutput();
    try {
      Signals.leaveToTheOwner();
      Order order = Order.read(System.in);
      Shutdown shutdown = new Shutdown(order.home());
      Runtime.getRuntime().addShutdownHook(new Thread(shutdown, "shutdown"));
      Lifeline.hold(System.in, shutdown::removeHomeAndExit);
      serve(order, shutdown, events);
    } catch (BindException e) {
      events.failed(
          "port-taken",
          new Trouble("The port for ClickHouse is taken: " + e.getMessage() + ".", "Try another."));
      System.exit(1);
    } catch (Trouble trouble) {
      events.failed("trouble", trouble);
      System.exit(1);
    } catch (IOException | RuntimeException | Error e) {
      e.printStackTrace();
      events.failed(
          "trouble",
          new Trouble("ClickHouse didn't start: " + e + ".", "Its log has the whole story."));
      System.exit(1);
    }
  }

  private static void serve(Order order, Shutdown shutdown, Events events) throws IOException {
    HttpFacade facade = new HttpFacade(order.port());
    Path library = ChdbLibrary.in(order.cache(), events::progress).path();
    Files.createDirectories(order.home());
    // JNA unpacks its own native part: where it goes with the server, whatever ends it.
    System.setProperty("jna.tmpdir", order.home().toString());
    // The server's time zone, whatever the machine's is.
    LibC.load().setenv("TZ", "UTC", 1);
    shutdown.starting();
    Engine engine =
        Engine.start(
            ChDb.load(library), order.home().resolve("data"), KafkaSettings.of(order.kafka()));
    shutdown.started(facade, engine);
    facade.start(engine, order.login());
    events.ready("ClickHouse (chDB library)", Probe.version(facade.port(), order.login()));
  }
}
