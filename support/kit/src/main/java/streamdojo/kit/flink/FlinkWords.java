package streamdojo.kit.flink;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import streamdojo.kit.Namespace;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.Server;

/**
 * What stands in a script for where things are, since that differs from lab to lab and from
 * scenario to scenario. Four stand for a table's options, with address and login:
 *
 * <ul>
 *   <li>{@code ${kafka}}: of a topic, up to the broker
 *   <li>{@code ${registry}} and {@code ${key_registry}}: of values and keys in {@code
 *       avro-confluent}
 *   <li>{@code ${mysql}}: of {@code mysql-cdc}, up to the namespace's database
 *   <li>{@code ${server_id}}: as what a reader of MySQL's change log presents itself
 *   <li>{@code ${prefix}}: what the namespace's topics begin with
 * </ul>
 */
final class FlinkWords {
  private static final int FIRST_ID = 10_000;
  private static final int IDS = 1_000_000_000;
  private static final String LOGIN =
      "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\""
          + " password=\"%s\";";

  private final Lab lab;
  private final Namespace namespace;

  FlinkWords(Lab lab, Namespace namespace) {
    this.lab = lab;
    this.namespace = namespace;
  }

  /** Puts what is meant in the place of a script's {@code ${…}}. */
  String filled(String script) {
    String filled = script.replace("${prefix}", namespace.prefix());
    filled = filled.replace("${server_id}", "" + serverId());
    filled = filled(filled, "kafka", "kafka", FlinkWords::kafka);
    filled = filled(filled, "registry", "registry", server -> registry("value", server));
    filled = filled(filled, "key_registry", "registry", server -> registry("key", server));
    return filled(filled, "mysql", "mysql", this::mysql);
  }

  /** A server that no script speaks of need not be there. */
  private String filled(
      String script, String word, String server, Function<Server, Map<String, String>> options) {
    String whole = "${" + word + "}";
    return script.contains(whole)
        ? script.replace(whole, text(options.apply(lab.server(server))))
        : script;
  }

  private static Map<String, String> kafka(Server kafka) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("properties.bootstrap.servers", kafka.address());
    options.put("properties.security.protocol", "SASL_PLAINTEXT");
    options.put("properties.sasl.mechanism", "PLAIN");
    options.put("properties.sasl.jaas.config", LOGIN.formatted(kafka.user(), kafka.password()));
    return options;
  }

  private static Map<String, String> registry(String side, Server registry) {
    Map<String, String> options = new LinkedHashMap<>();
    String format = side + ".avro-confluent.";
    options.put(format + "url", registry.address());
    options.put(format + "basic-auth.credentials-source", "USER_INFO");
    options.put(format + "basic-auth.user-info", registry.user() + ":" + registry.password());
    return options;
  }

  private Map<String, String> mysql(Server mysql) {
    String[] address = mysql.address().split(":");
    Map<String, String> options = new LinkedHashMap<>();
    options.put("hostname", address[0]);
    options.put("port", address[1]);
    options.put("username", mysql.user());
    options.put("password", mysql.password());
    options.put("database-name", namespace.name());
    return options;
  }

  /** One a namespace: two readers with one id throw each other out. */
  private int serverId() {
    return FIRST_ID + Math.floorMod(namespace.name().hashCode(), IDS);
  }

  private static String text(Map<String, String> options) {
    return options.entrySet().stream()
        .map(one -> "'%s' = '%s'".formatted(one.getKey(), one.getValue().replace("'", "''")))
        .collect(Collectors.joining(",\n  "));
  }
}
