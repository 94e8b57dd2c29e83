package streamdojo.kit.flink;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.Rest;

/** A session at a Flink SQL gateway, opened at the first question and again if it is gone. */
public final class FlinkSession {
  private final Server gateway;
  private final Rest rest;
  private final Map<String, String> properties;
  private final Supplier<List<String>> begin;
  private Rest cluster;
  private String checkpoints;
  private String path;

  /**
   * @param properties Flink's settings for this session
   * @param begin statements that a new session begins with
   */
  public FlinkSession(
      Server gateway, Map<String, String> properties, Supplier<List<String>> begin) {
    this.gateway = gateway;
    this.properties = Map.copyOf(properties);
    this.rest = new Rest(gateway, "Flink's SQL gateway");
    this.begin = begin;
  }

  /**
   * An answer.
   *
   * @param columns as the gateway describes them
   * @param data its rows
   * @param job that found it; null if it took none
   */
  public record Result(JsonNode columns, List<JsonNode> data, String job) {}

  /**
   * Asks a statement and waits for the whole answer.
   *
   * @throws FlinkRefusal if it can't be answered
   */
  public Result ask(String statement) {
    open();
    Rest.Answer answer = rest.ask("POST", path + "/statements", Map.of("statement", statement));
    if (!answer.ok() && FlinkRefusal.noSession(answer)) {
      path = null;
      open();
      answer = rest.ask("POST", path + "/statements", Map.of("statement", statement));
    }
    String operation = path + "/operations/" + good(answer).get("operationHandle").asText();
    try {
      return new FlinkAnswer(rest, operation).whole();
    } finally {
      rest.ask("DELETE", operation + "/close", null);
    }
  }

  /** The REST API of the cluster behind the gateway. */
  public Rest cluster() {
    open();
    return cluster;
  }

  /** The folder in which jobs of this session keep their checkpoints, as a URI. */
  String checkpoints() {
    open();
    return checkpoints;
  }

  /** Ends the session, not its jobs. */
  public void close() {
    if (path != null) {
      rest.ask("DELETE", path, null);
      path = null;
    }
  }

  private void open() {
    if (path != null) {
      return;
    }
    Rest.Answer opened = rest.ask("POST", "/v3/sessions", Map.of("properties", properties));
    path = "/v3/sessions/" + good(opened).get("sessionHandle").asText();
    JsonNode settings = good(rest.ask("GET", path, null)).path("properties");
    cluster = new Rest(cluster(settings), "Flink");
    checkpoints = settings.path("execution.checkpointing.dir").asText();
    begin.get().forEach(this::ask);
  }

  /** The cluster behind the gateway, which lets the same user in. */
  private Server cluster(JsonNode settings) {
    String host = settings.path("rest.address").asText("127.0.0.1");
    String address = "http://" + host + ":" + settings.path("rest.port").asText("8081");
    return new Server(
        "flink",
        gateway.kind(),
        gateway.engine(),
        gateway.version(),
        address,
        address,
        gateway.user(),
        gateway.password(),
        0);
  }

  private static JsonNode good(Rest.Answer answer) {
    if (!answer.ok()) {
      throw FlinkRefusal.of(answer);
    }
    return answer.body();
  }
}
