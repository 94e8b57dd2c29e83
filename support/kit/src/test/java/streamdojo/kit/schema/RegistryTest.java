package streamdojo.kit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;

/** How a registry is asked; the replies are those that Confluent's documentation shows. */
class RegistryTest {
  private static final Map<String, String> REPLIES =
      Map.of(
          "/subjects/ns.transactions-value/versions/latest",
          "{\"subject\":\"ns.transactions-value\",\"version\":1,\"id\":7,\"schema\":\"{}\"}",
          "/schemas/ids/7",
          "{\"schema\":\"{}\"}",
          "/schemas/ids/8",
          "{\"schema\":\"{}\",\"schemaType\":\"JSON\"}");

  private HttpServer http;
  private String login;

  @BeforeEach
  void open() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    http.createContext(
        "/",
        exchange -> {
          login = exchange.getRequestHeaders().getFirst("Authorization");
          String path = exchange.getRequestURI().getPath();
          byte[] reply = REPLIES.getOrDefault(path, "{}").getBytes(StandardCharsets.UTF_8);
          int code = path.contains("500") ? 500 : REPLIES.containsKey(path) ? 200 : 404;
          exchange.sendResponseHeaders(code, reply.length);
          exchange.getResponseBody().write(reply);
          exchange.close();
        });
    http.start();
  }

  @AfterEach
  void close() {
    http.stop(0);
  }

  @Test
  void asksBySubjectAndById() {
    Registry registry = registry("dojo", "s3cret");
    assertThat(registry.latest("ns.transactions-value"))
        .contains(new Schemas.Schema(7, "AVRO", "{}"));
    assertThat(login).isEqualTo("Basic ZG9qbzpzM2NyZXQ=");
    assertThat(registry.byId(7)).contains(new Schemas.Schema(7, "AVRO", "{}"));
    assertThat(registry.byId(8)).contains(new Schemas.Schema(8, "JSON", "{}"));
    assertThat(registry.latest("ns.other-value")).isEmpty();
    assertThat(registry.byId(9)).isEmpty();
  }

  @Test
  void saysWhoDoesNotAnswer() {
    assertThatThrownBy(() -> registry(null, null).byId(500))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("it said 500 to /schemas/ids/500");
    Registry registry = registry(null, null);
    http.stop(0);
    assertThatThrownBy(() -> registry.byId(7))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("can't be asked");
  }

  private Registry registry(String user, String password) {
    String address = "http://127.0.0.1:" + http.getAddress().getPort();
    return new Registry(
        new Server("registry", "embedded", "test", "1", address, address, user, password, 0));
  }
}
