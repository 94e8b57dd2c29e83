package streamdojo.kit.external;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import streamdojo.kit.House;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.KafkaClients;

/**
 * What is said about the servers of a lab that is given from outside, by a file and by the
 * environment, which counts more.
 *
 * @param values by key: {@code kafka.bootstrap.servers}
 * @param source where they stand, for sentences
 */
public record ExternalSettings(Map<String, String> values, String source) {
  /** Environment: the file; {@code .dojo/external.properties} if it says nothing. */
  public static final String FILE = "DOJO_EXTERNAL";

  /** The keys besides {@code kafka.…}, which takes every property of Kafka's clients. */
  static final List<String> KEYS =
      List.of(
          "mysql.url",
          "mysql.user",
          "mysql.password",
          "clickhouse.url",
          "clickhouse.user",
          "clickhouse.password",
          "clickhouse.kafka",
          "registry.url",
          "registry.user",
          "registry.password",
          "connect.url",
          "connect.user",
          "connect.password",
          "flink.url",
          "flink.user",
          "flink.password",
          "paimon.url",
          "paimon.user",
          "paimon.password",
          "s3.url",
          "s3.user",
          "s3.password");

  private static final Pattern SECRET = Pattern.compile("password|secret|jaas|token|[.]key$");

  /** In a line for JAAS, and among a URL's parameters. */
  private static final Pattern WITHIN =
      Pattern.compile("(?i)(?:password|secret)=(?:\"([^\"]+)\"|([^&\\s\";]+))");

  private static final String UPPER = FILE + "_";

  /**
   * Reads them.
   *
   * @param environment may have the same keys, as {@code kafka.bootstrap.servers} or as {@code
   *     DOJO_EXTERNAL_KAFKA_BOOTSTRAP_SERVERS}
   * @throws Trouble if nothing is given, the file can be read by others, or a key means nothing
   */
  public static ExternalSettings read(House house, Map<String, String> environment) {
    String named = environment.getOrDefault(FILE, "").strip();
    Path usual = house.state().resolve("external.properties");
    Path file = named.isEmpty() ? usual : Path.of(named);
    Map<String, String> values = new TreeMap<>(fromFile(file, !named.isEmpty()));
    values.putAll(fromEnvironment(environment));
    if (values.isEmpty()) {
      throw new Trouble(
          "No servers are given for the lab external: there is no " + file + ".",
          "Write it, or name another file in " + FILE + "; docs/external.md says how.");
    }
    for (String key : values.keySet()) {
      if (!key.startsWith("kafka.") && !KEYS.contains(key)) {
        throw new Trouble(
            "'" + key + "' in " + file + " means nothing.",
            "There are: kafka.… for any property of Kafka's clients, " + String.join(", ", KEYS));
      }
    }
    return new ExternalSettings(values, file.toString());
  }

  /** A lab's own servers as if they were given from outside: the kit tries itself so. */
  public static ExternalSettings of(Lab lab) {
    Map<String, String> values = new TreeMap<>();
    for (Server server : lab.servers().values()) {
      String name = server.name();
      if (name.equals("kafka")) {
        KafkaClients.login(server).forEach((key, value) -> values.put("kafka." + key, value));
        values.put("clickhouse.kafka", server.within());
      } else {
        String begin = name.equals("mysql") ? "jdbc:mysql://" : "";
        String end = name.equals("s3") ? "/lake" : "";
        values.put(name + ".url", begin + server.address() + end);
        values.put(name + ".user", server.user());
        values.put(name + ".password", server.password());
      }
    }
    return new ExternalSettings(values, "the lab");
  }

  /** A value without blanks around it; empty if nothing is said. */
  String get(String key) {
    return values.getOrDefault(key, "").strip();
  }

  /** A text from elsewhere, without any secret of these settings in it. */
  String withoutSecrets(String text) {
    String clean = String.valueOf(text);
    for (Map.Entry<String, String> one : values.entrySet()) {
      Matcher within = WITHIN.matcher(one.getValue());
      while (within.find()) {
        clean = clean.replace(within.group(1) == null ? within.group(2) : within.group(1), "…");
      }
      if (SECRET.matcher(one.getKey()).find() && !one.getValue().isBlank()) {
        clean = clean.replace(one.getValue().strip(), "…");
      }
    }
    return clean;
  }

  /** Names no value: some are secrets. */
  @Override
  public String toString() {
    return "ExternalSettings" + values.keySet();
  }

  private static Map<String, String> fromFile(Path file, boolean named) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(OwnersFile.read(file)));
    } catch (NoSuchFileException none) {
      if (named) {
        throw new Trouble(
            FILE + " names " + file + ", which isn't there.",
            "Write it; docs/external.md says how.",
            none);
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new Trouble(
          file + " can't be read as properties.",
          "It has lines like kafka.bootstrap.servers=host:9092.",
          unreadable);
    }
    Map<String, String> values = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(name -> values.put(name, properties.getProperty(name)));
    return values;
  }

  private static Map<String, String> fromEnvironment(Map<String, String> environment) {
    Map<String, String> values = new TreeMap<>();
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(UPPER)) {
            String key = name.substring(UPPER.length()).toLowerCase(Locale.ROOT);
            values.put(key.replace('_', '.'), value);
          } else if (name.startsWith("kafka.") || KEYS.contains(name)) {
            values.put(name, value);
          }
        });
    return values;
  }
}
