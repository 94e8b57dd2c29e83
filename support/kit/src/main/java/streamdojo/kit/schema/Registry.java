package streamdojo.kit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;

/** A schema registry over the REST interface that Confluent's has, and others have too. */
public final class Registry implements Schemas {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int NOT_FOUND = 404;

  private final Server server;
  private final HttpClient http;
  // A schema never changes under its id.
  private final Map<Integer, Schema> known = new ConcurrentHashMap<>();

  /**
   * @param server with the address that the REST interface begins at; a user if it wants a login
   */
  public Registry(Server server) {
    this.server = server;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Limits.SERVER_ANSWERS.duration())
            .build();
  }

  @Override
  public Optional<Schema> latest(String subject) {
    String path = "/subjects/" + URLEncoder.encode(subject, StandardCharsets.UTF_8);
    return get(path + "/versions/latest").map(found -> schema(found.path("id").asInt(), found));
  }

  @Override
  public Optional<Schema> byId(int id) {
    Schema before = known.get(id);
    if (before != null) {
      return Optional.of(before);
    }
    Optional<Schema> found = get("/schemas/ids/" + id).map(json -> schema(id, json));
    found.ifPresent(schema -> known.put(id, schema));
    return found;
  }

  private static Schema schema(int id, JsonNode json) {
    // Confluent's leaves the type out where it is Avro.
    return new Schema(id, json.path("schemaType").asText("AVRO"), json.path("schema").asText());
  }

  private Optional<JsonNode> get(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .timeout(Limits.SERVER_ANSWERS.duration());
    if (server.user() != null && !server.user().isBlank()) {
      String login = server.user() + ":" + server.password();
      byte[] bytes = login.getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
    }
    try {
      HttpResponse<byte[]> reply =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (reply.statusCode() == NOT_FOUND) {
        return Optional.empty();
      }
      if (reply.statusCode() / 100 != 2) {
        throw new IOException("it said " + reply.statusCode() + " to " + path);
      }
      return Optional.of(JSON.readTree(reply.body()));
    } catch (IOException failed) {
      throw unreachable(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw unreachable(interrupted);
    }
  }

  private Trouble unreachable(Exception why) {
    String reason = why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
    return new Trouble(
        "The schema registry at " + server.address() + " can't be asked: " + reason + ".",
        "Is the lab still up? See ./dojo lab status.",
        why);
  }
}
