package streamdojo.lab.clickhouse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import streamdojo.kit.House;
import streamdojo.lab.Jars;

/** The real server in a child process, as a supervisor starts it. */
final class TestServer {
  static {
    // Drivers and the test's broker say much at the usual level.
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
  }

  static final String USER = "dojo";
  static final String PASSWORD = "it's \"secret\"";

  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmx128m",
          "-Duser.timezone=Asia/Kolkata");

  /** The first start on a machine downloads the library. */
  private static final int START_MINUTES = 5;

  /** The common pool has a single thread on small machines. */
  static final Executor THREADS =
      task -> {
        Thread thread = new Thread(task, "test");
        thread.setDaemon(true);
        thread.start();
      };

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static TestServer shared;

  final Process process;
  final Path home;
  final int port;

  /** Every line of standard output; the last one is {@code ready} or {@code failed}. */
  final List<JsonNode> events;

  private TestServer(Process process, Path home, int port, List<JsonNode> events) {
    this.process = process;
    this.home = home;
    this.port = port;
    this.events = events;
  }

  /** One server for all tests; it ends by its lifeline when this JVM does. */
  static synchronized TestServer shared() {
    if (shared == null) {
      try {
        Path folder = Files.createDirectories(Path.of("target", "test-server").toAbsolutePath());
        shared = start(Files.createTempDirectory(folder, "home-"), freePort());
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    return shared;
  }

  static TestServer start(Path home, int port) throws Exception {
    ProcessBuilder builder = new ProcessBuilder();
    builder.environment().put("TZ", "Asia/Kolkata");
    builder.redirectError(home.resolveSibling(home.getFileName() + ".log").toFile());
    Process process =
        Jars.start("clickhouse-tested", ClickHouseServer.class.getName(), OPTIONS, builder);
    Map<String, Object> order =
        Map.of(
            "home", home.toString(),
            "cache", House.here().cache().toString(),
            "port", port,
            "user", USER,
            "password", PASSWORD);
    OutputStream in = process.getOutputStream();
    in.write((JSON.writeValueAsString(order) + "\n").getBytes());
    in.flush();
    List<JsonNode> events =
        CompletableFuture.supplyAsync(() -> events(process), THREADS)
            .get(START_MINUTES, TimeUnit.MINUTES);
    return new TestServer(process, home, port, events);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static List<JsonNode> events(Process process) {
    List<JsonNode> events = new ArrayList<>();
    BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream()));
    try {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        JsonNode event = JSON.readTree(line);
        events.add(event);
        if (!event.get("event").asText().equals("progress")) {
          return events;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("The server ended without a word: " + events);
  }

  JsonNode lastEvent() {
    return events.get(events.size() - 1);
  }

  /** Ends the lifeline. */
  void letGo() throws IOException {
    process.getOutputStream().close();
  }

  Connection jdbc(String database) throws SQLException {
    Properties login = new Properties();
    login.put("user", USER);
    login.put("password", PASSWORD);
    login.put("database", database);
    return DriverManager.getConnection("jdbc:ch:http://127.0.0.1:" + port, login);
  }

  /** Posts with the right login. */
  HttpResponse<String> post(String query, String body, String... headers) throws Exception {
    HttpRequest.Builder request = request(query).POST(BodyPublishers.ofString(body));
    return send(request, headers);
  }

  HttpResponse<String> get(String query, String... headers) throws Exception {
    return send(request(query).GET(), headers);
  }

  /** Posts to a database and returns the answer, which must be a good one. */
  String ask(String database, String sql) throws Exception {
    HttpResponse<String> response = post("", sql, "X-ClickHouse-Database", database);
    if (response.statusCode() != 200) {
      throw new IllegalStateException(response.body());
    }
    return response.body().strip();
  }

  private HttpRequest.Builder request(String query) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + query))
        .header("X-ClickHouse-User", USER)
        .header("X-ClickHouse-Key", PASSWORD);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request, String... headers)
      throws Exception {
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }
}
