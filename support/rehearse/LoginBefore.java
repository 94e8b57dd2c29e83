import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Passes requests on to a server that wants a login, for a client that can't give one. */
class LoginBefore {
  /** Takes a port on loopback, the server's address, and a file with {@code user:password}. */
  public static void main(String[] arguments) throws Exception {
    String login = Files.readString(Path.of(arguments[2])).strip();
    byte[] bytes = login.getBytes(StandardCharsets.UTF_8);
    String basic = "Basic " + Base64.getEncoder().encodeToString(bytes);
    HttpClient client = HttpClient.newHttpClient();
    int port = Integer.parseInt(arguments[0]);
    var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpServer server = HttpServer.create(here, 0);
    server.createContext(
        "/",
        asked -> {
          try (asked) {
            URI there = URI.create(arguments[1] + asked.getRequestURI());
            var request = HttpRequest.newBuilder(there).header("Authorization", basic);
            var body = BodyPublishers.ofByteArray(asked.getRequestBody().readAllBytes());
            request.method(asked.getRequestMethod(), body);
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            answer
                .headers()
                .firstValue("Content-Type")
                .ifPresent(type -> asked.getResponseHeaders().set("Content-Type", type));
            asked.sendResponseHeaders(answer.statusCode(), answer.body().length);
            asked.getResponseBody().write(answer.body());
          } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
  }
}
