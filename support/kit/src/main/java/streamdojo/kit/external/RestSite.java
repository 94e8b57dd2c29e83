package streamdojo.kit.external;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.Rest;

/**
 * A server that lists names over HTTP: the registry its subjects, Connect its connectors. What is
 * whose is known by Kafka's mark.
 */
final class RestSite implements Site {
  private final Server server;
  private final Rest rest;
  private final String path;
  private final String thing;
  private final Predicate<String> ours;

  private RestSite(Server server, String path, String thing, String name) {
    this.server = server;
    this.rest = new Rest(server, server.engine());
    this.path = path;
    this.thing = thing;
    this.ours = full -> full.startsWith(name + "_") && full.contains(".");
  }

  /** A schema registry with Confluent's API. */
  static Site registry(Server server, String name) {
    return new RestSite(server, "/subjects", "subject", name);
  }

  /** A Kafka Connect. */
  static Site connect(Server server, String name) {
    return new RestSite(server, "/connectors", "connector", name);
  }

  @Override
  public Server look(Set<String> needs) {
    Rest.Answer answer = rest.ask("GET", path, null);
    if (!answer.ok()) {
      throw new Trouble(
          "%s at %s doesn't list its %ss: it said %d."
              .formatted(server.engine(), server.address(), thing, answer.code()),
          "Look at %1$s.url, %1$s.user and %1$s.password.".formatted(server.name()));
    }
    return server;
  }

  @Override
  public List<String> things() {
    return names().stream().map(one -> thing + " " + one).toList();
  }

  @Override
  public void clean() {
    for (String one : names()) {
      rest.need("DELETE", path + "/" + URLEncoder.encode(one, StandardCharsets.UTF_8), null);
    }
  }

  @Override
  public void close() {
    // Nothing stays open.
  }

  private List<String> names() {
    return StreamSupport.stream(rest.need("GET", path, null).spliterator(), false)
        .map(JsonNode::asText)
        .filter(ours)
        .sorted()
        .toList();
  }
}
