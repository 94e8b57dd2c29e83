package streamdojo.lab.clickhouse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;

/** Asks the server as its users will: over HTTP, with user and password. */
final class Probe {
  private static final int LIMIT_MS = 10_000;

  private Probe() {}

  /** Returns the answer to {@code SELECT version()}. */
  static String version(int port, Login login) throws IOException {
    URI uri = URI.create("http://127.0.0.1:" + port + "/?query=SELECT%20version()");
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
    connection.setConnectTimeout(LIMIT_MS);
    connection.setReadTimeout(LIMIT_MS);
    connection.setRequestProperty("X-ClickHouse-User", login.user());
    connection.setRequestProperty("X-ClickHouse-Key", login.password());
    try (InputStream in = connection.getInputStream()) {
      return new String(in.readAllBytes(), UTF_8).strip();
    } finally {
      connection.disconnect();
    }
  }
}
