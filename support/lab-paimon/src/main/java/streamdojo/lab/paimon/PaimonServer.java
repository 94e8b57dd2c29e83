package streamdojo.lab.paimon;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.function.Consumer;
import streamdojo.kit.process.Ports;
import streamdojo.lab.Engine;
import streamdojo.lab.PortTaken;
import streamdojo.lab.ServerOrder;
import streamdojo.lab.ServerProcess;

/**
 * Reads Paimon's tables by Paimon's own library, without Flink, and answers in JSON. Asked are
 * {@code POST /rows} and {@code POST /drop} with a {@link Question}.
 */
public final class PaimonServer implements Engine {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;
  private static final int FAILED = 500;

  private final Catalogs catalogs = new Catalogs();
  private HttpServer http;

  /** Runs the reader as the lab's child. */
  public static void main(String[] arguments) throws Exception {
    ServerProcess.run(new PaimonServer());
  }

  /** What is to be done with a question. */
  private interface Answer {
    Object to(Question question) throws Exception;
  }

  @Override
  public Ready start(ServerOrder order, Consumer<String> progress) throws Exception {
    if (!Ports.free(order.port())) {
      throw new PortTaken(order.port());
    }
    // Paimon unpacks its S3 client there, and that buffers what it reads.
    System.setProperty("java.io.tmpdir", order.home().toString());
    System.setProperty("hadoop.tmp.dir", order.home().toString());
    http =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByName("127.0.0.1"), order.port()), 0);
    answer("/", order, question -> Map.of("version", Catalogs.version()));
    answer("/rows", order, question -> Contents.of(catalogs.table(question)));
    answer("/drop", order, catalogs::drop);
    http.start();
    catalogs.warm(order);
    return new Ready("Apache Paimon", Catalogs.version());
  }

  @Override
  public void stop() {
    if (http != null) {
      http.stop(0);
    }
    catalogs.close();
  }

  private void answer(String path, ServerOrder order, Answer answer) {
    HttpContext context = http.createContext(path, exchange -> answer(exchange, answer));
    context.setAuthenticator(
        new BasicAuthenticator("lab") {
          @Override
          public boolean checkCredentials(String user, String password) {
            return user.equals(order.user()) && password.equals(order.password());
          }
        });
  }

  private static void answer(HttpExchange exchange, Answer answer) throws IOException {
    try (exchange) {
      int code = OK;
      Object said;
      try {
        byte[] body = exchange.getRequestBody().readAllBytes();
        said = answer.to(body.length == 0 ? null : JSON.readValue(body, Question.class));
      } catch (Exception | LinkageError failed) {
        failed.printStackTrace();
        code = FAILED;
        said = Map.of("message", failed.getClass().getSimpleName() + ": " + failed.getMessage());
      }
      byte[] bytes = JSON.writeValueAsBytes(said);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(code, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
