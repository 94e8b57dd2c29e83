package streamdojo.lab.clickhouse;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** ClickHouse's HTTP protocol on a loopback port. */
final class HttpFacade {
  private final HttpServer server;

  /**
   * Takes the port; callers wait until {@link #start}.
   *
   * @throws java.net.BindException if the port is taken
   */
  HttpFacade(int port) throws IOException {
    this(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
  }

  /** The same anywhere, for a container, whose own loopback nobody else is on. */
  HttpFacade(InetSocketAddress address) throws IOException {
    // Else every answer waits 40 ms for a packet that is not coming. Read when the class is loaded.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    server = HttpServer.create(address, 0);
  }

  void start(ChdbEngine engine, Login login) {
    // A thread for each query that runs; the engine shares out the processors itself.
    ExecutorService threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "query");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext("/", new QueryHandler(engine, login));
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Takes no more queries; those that run go on. */
  void stop() {
    server.stop(0);
  }
}
