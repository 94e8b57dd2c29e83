package streamdojo.kit.port;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;
import streamdojo.kit.Namespace;
import streamdojo.kit.lab.Server;

/**
 * The schema registry as one namespace sees it: the subjects {@code ns.…-value}, over the
 * Confluent-compatible API. For any number of threads. Who only asks for schemas, of any namespace,
 * takes {@code Registry}.
 */
public final class RegistryPort {
  private final Rest rest;
  private final Namespace namespace;
  private final Map<Integer, Schema> byId = new ConcurrentHashMap<>();

  /** The first question finds out whether the registry is there. */
  public RegistryPort(Server server, Namespace namespace) {
    this.rest = new Rest(server, "The schema registry");
    this.namespace = namespace;
  }

  /**
   * Registers the schema of a topic's values; one that is there already keeps its id.
   *
   * @param topic full name
   * @return the schema's id, which stands in the records
   */
  public int register(String topic, Schema schema) {
    String path = "/subjects/" + escaped(subject(topic)) + "/versions";
    Map<String, String> body = Map.of("schema", schema.toString());
    Rest.Answer answer = rest.ask("POST", path, body);
    if (!answer.ok()) {
      throw rest.refused(answer);
    }
    return answer.body().get("id").asInt();
  }

  /** The schema with this id; asked for once. */
  public Schema schema(int id) {
    return byId.computeIfAbsent(
        id, one -> parsed(rest.need("GET", "/schemas/ids/" + one, null).get("schema").asText()));
  }

  /** Full names of the namespace's subjects. */
  public List<String> subjects() {
    JsonNode all = rest.need("GET", "/subjects", null);
    return StreamSupport.stream(all.spliterator(), false)
        .map(JsonNode::asText)
        .filter(subject -> subject.startsWith(namespace.prefix()))
        .sorted()
        .toList();
  }

  /**
   * Deletes the namespace's subjects, and nothing else.
   *
   * <p>They are only marked as deleted, not deleted for good: then Apicurio 3.0.9 also deletes
   * schemas that no subject has any more, and one that another namespace registers at that moment
   * may be among them. Its registration is answered with an id, and neither the id nor the subject
   * is known afterwards. What is marked goes with the lab.
   */
  public void deleteNamespace() {
    for (String subject : subjects()) {
      rest.need("DELETE", "/subjects/" + escaped(subject), null);
    }
  }

  private static String subject(String topic) {
    return topic + "-value";
  }

  private static Schema parsed(String text) {
    return new Schema.Parser().parse(text);
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
