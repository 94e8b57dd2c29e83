package streamdojo.kit.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.Rest;

/** A session at a Flink SQL gateway, opened at the first question and again if it is gone. */
final class FlinkSession {
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "execution.runtime-mode", "batch",
          // Records are handed from task to task as they are.
          "pipeline.object-reuse", "true",
          // What a running job found out is asked for when it is over, at most once.
          "sql-gateway.session.plan-cache.enabled", "false");

  private final Server gateway;
  private final Rest rest;
  private final Supplier<List<String>> begin;
  private Rest cluster;
  private String path;

  /**
   * @param begin statements that a new session begins with
   */
  FlinkSession(Server gateway, Supplier<List<String>> begin) {
    this.gateway = gateway;
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
  record Result(JsonNode columns, List<JsonNode> data, String job) {
    Rows rows(List<Aside> asides) {
      return FlinkRows.of(columns, data, asides);
    }
  }

  /**
   * Asks a statement and waits for the whole answer.
   *
   * @throws FlinkRefusal if it can't be answered
   */
  Result ask(String statement) {
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

  /** What the tasks of a job that is over have counted. */
  JsonNode accumulators(String job) {
    if (job == null) {
      return JsonNodeFactory.instance.arrayNode();
    }
    return cluster
        .need("GET", "/jobs/" + job + "/accumulators", null)
        .path("user-task-accumulators");
  }

  void close() {
    if (path != null) {
      rest.ask("DELETE", path, null);
      path = null;
    }
  }

  private void open() {
    if (path != null) {
      return;
    }
    Rest.Answer opened = rest.ask("POST", "/v3/sessions", Map.of("properties", PROPERTIES));
    path = "/v3/sessions/" + good(opened).get("sessionHandle").asText();
    JsonNode settings = good(rest.ask("GET", path, null)).path("properties");
    cluster = new Rest(cluster(settings), "Flink");
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
