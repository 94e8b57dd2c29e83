package streamdojo.kit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.Rest;

/** A schema registry over the REST interface that Confluent's has, and others have too. */
public final class Registry implements Schemas {
  private static final int NOT_FOUND = 404;

  private final Server server;
  private final Rest rest;
  // A schema never changes under its id.
  private final Map<Integer, Schema> known = new ConcurrentHashMap<>();

  /**
   * @param server with the address that the REST interface begins at; a user if it wants a login
   */
  public Registry(Server server) {
    this.server = server;
    this.rest = new Rest(server, "The schema registry");
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
    Rest.Answer answer = ask(path);
    if (answer.code() == NOT_FOUND) {
      return Optional.empty();
    }
    if (!answer.ok()) {
      throw unasked("it said " + answer.code() + " to " + path, null);
    }
    if (answer.body() == null || !answer.body().isObject()) {
      throw unasked("what it said to " + path + " is no JSON", null);
    }
    return Optional.of(answer.body());
  }

  private Rest.Answer ask(String path) {
    try {
      return rest.ask("GET", path, null);
    } catch (Trouble away) {
      Throwable why = away.getCause();
      String said = why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
      throw unasked(said, why);
    }
  }

  private Trouble unasked(String reason, Throwable why) {
    return new Trouble(
        "The schema registry at " + server.address() + " can't be asked: " + reason + ".",
        "Is the lab still up? See ./dojo lab status.",
        why);
  }
}
