package streamdojo.kit.flink;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import streamdojo.kit.Namespace;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.PaimonCatalog;

/**
 * What stands in a script for where things are, since that differs from lab to lab and from
 * scenario to scenario. Five stand for a table's options, with address and login:
 *
 * <ul>
 *   <li>{@code ${kafka}}: of a topic, up to the broker
 *   <li>{@code ${registry}} and {@code ${key_registry}}: of values and keys in {@code
 *       avro-confluent}
 *   <li>{@code ${mysql}}: of {@code mysql-cdc}, up to the namespace's database, as a {@link
 *       LogReader}
 *   <li>{@code ${lake}}: of a catalog of Paimon, the namespace's lake
 *   <li>{@code ${server_id}}: as what a reader of MySQL's change log presents itself; wherever it
 *       stands it is another, since two readers with the same one throw each other out
 *   <li>{@code ${prefix}}: what the namespace's topics begin with
 * </ul>
 */
final class FlinkWords implements AutoCloseable {
  private static final Pattern SERVER_ID = Pattern.compile("\\$\\{server_id}");
  private static final int FIRST_ID = 10_000;
  private static final int RANGES = 100_000_000;
  private static final int RANGE = 16;
  private static final String LOGIN =
      "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\""
          + " password=\"%s\";";

  private final Lab lab;
  private final Namespace namespace;
  private LogReader reader;
  private int ids;

  FlinkWords(Lab lab, Namespace namespace) {
    this.lab = lab;
    this.namespace = namespace;
  }

  /** Puts what is meant in the place of a script's {@code ${…}}. */
  String filled(String script) {
    String filled = script.replace("${prefix}", namespace.prefix());
    filled = SERVER_ID.matcher(filled).replaceAll(one -> "" + serverId());
    filled = filled(filled, "kafka", "kafka", FlinkWords::kafka);
    filled = filled(filled, "registry", "registry", server -> registry("value", server));
    filled = filled(filled, "key_registry", "registry", server -> registry("key", server));
    filled = filled(filled, "lake", "s3", s3 -> new PaimonCatalog(lab, namespace).options());
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
    if (!kafka.settings().isEmpty()) {
      kafka.settings().forEach((key, value) -> options.put("properties." + key, value));
      return options;
    }
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
    if (reader == null) {
      reader = new LogReader(mysql, namespace);
    }
    options.put("username", reader.name());
    options.put("password", reader.password());
    options.put("database-name", namespace.name());
    mysql.settings().forEach((key, value) -> options.put("jdbc.properties." + key, value));
    // Rows are read by JDBC, the log by a client of its own, which is told apart.
    String mode = mysql.settings().get("sslMode");
    if (mode != null) {
      options.put("debezium.database.ssl.mode", mode.toLowerCase(Locale.ROOT));
    }
    // MySQL 8 shows its key to who has not yet been let in; on loopback nobody else could.
    options.putIfAbsent("jdbc.properties.allowPublicKeyRetrieval", "true");
    return options;
  }

  /** The next of the namespace's own range. */
  private int serverId() {
    int range = Math.floorMod(namespace.name().hashCode(), RANGES);
    return FIRST_ID + range * RANGE + ids++ % RANGE;
  }

  /** Nobody reads the log as this namespace's reader any more. */
  @Override
  public void close() {
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }

  private static String text(Map<String, String> options) {
    return options.entrySet().stream()
        .map(one -> "'%s' = '%s'".formatted(one.getKey(), one.getValue().replace("'", "''")))
        .collect(Collectors.joining(",\n  "));
  }
}
