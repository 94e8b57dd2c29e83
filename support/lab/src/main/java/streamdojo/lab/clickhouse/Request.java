package streamdojo.lab.clickhouse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a request asks for, besides its body.
 *
 * <p>Sessions ({@code session_id}) are accepted and not kept: every request starts afresh.
 */
final class Request {
  /** Parameters with a meaning of their own; any other one is a setting of the query. */
  private static final Set<String> RESERVED =
      Set.of(
          "query",
          "database",
          "default_format",
          "compress",
          "decompress",
          "query_id",
          "user",
          "password",
          "quota_key",
          "role",
          "session_id",
          "session_timeout",
          "session_check",
          "close_session",
          "stacktrace",
          "buffer_size",
          "wait_end_of_query",
          "client_protocol_version",
          "framing");

  private static final String BINDING = "param_";

  private final boolean get;
  private final Headers headers;
  private final Map<String, String> parameters;

  private Request(boolean get, Headers headers, Map<String, String> parameters) {
    this.get = get;
    this.headers = headers;
    this.parameters = parameters;
  }

  static Request of(HttpExchange exchange) {
    Map<String, String> parameters = new LinkedHashMap<>();
    String query = exchange.getRequestURI().getRawQuery();
    for (String each : query == null ? new String[0] : query.split("&")) {
      String[] pair = each.split("=", 2);
      if (!pair[0].isEmpty()) {
        parameters.put(decode(pair[0]), pair.length == 2 ? decode(pair[1]) : "");
      }
    }
    boolean get = !exchange.getRequestMethod().equals("POST");
    return new Request(get, exchange.getRequestHeaders(), parameters);
  }

  /** The first header of that name, null if there is none. */
  String header(String name) {
    return headers.getFirst(name);
  }

  /** The last parameter of that name, null if there is none. */
  String parameter(String name) {
    return parameters.get(name);
  }

  boolean isGet() {
    return get;
  }

  boolean flag(String name) {
    return "1".equals(parameter(name)) || "true".equals(parameter(name));
  }

  /** The statement in the URL, or its beginning; empty if it is in the body. */
  String query() {
    return or(parameter("query"), "");
  }

  String database() {
    return or(or(header("X-ClickHouse-Database"), parameter("database")), "");
  }

  /** Format of the answer where the statement names none. */
  String format() {
    return or(or(parameter("default_format"), header("X-ClickHouse-Format")), "TabSeparated");
  }

  String queryId() {
    return or(parameter("query_id"), UUID.randomUUID().toString());
  }

  /** Settings for this query only. A GET may not change anything, as with the real server. */
  Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    if (get) {
      settings.put("readonly", "2");
    }
    parameters.forEach(
        (name, value) -> {
          if (!RESERVED.contains(name) && !name.startsWith(BINDING)) {
            settings.put(name, value);
          }
        });
    return settings;
  }

  /** Values for <code>{name:Type}</code> in the statement. */
  Map<String, String> bindings() {
    Map<String, String> bindings = new LinkedHashMap<>();
    parameters.forEach(
        (name, value) -> {
          if (name.startsWith(BINDING)) {
            bindings.put(name.substring(BINDING.length()), value);
          }
        });
    return bindings;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, UTF_8);
  }

  private static String or(String text, String otherwise) {
    return text == null ? otherwise : text;
  }
}
