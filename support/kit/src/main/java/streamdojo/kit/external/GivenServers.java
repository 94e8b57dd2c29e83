package streamdojo.kit.external;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.S3Address;

/** Makes servers of what the settings say about them; asks none of them. */
final class GivenServers {
  private static final String BOOTSTRAP = "bootstrap.servers";

  private static final Pattern MYSQL =
      Pattern.compile("jdbc:(?:mysql|mariadb)://([^/?@\\s]+)/?(?:\\?([^\\s]*))?");

  private final ExternalSettings settings;

  GivenServers(ExternalSettings settings) {
    this.settings = settings;
  }

  /**
   * All that are given, by name.
   *
   * @throws Trouble if an address is none; no value is repeated
   */
  Map<String, Server> all() {
    Map<String, Server> servers = new LinkedHashMap<>();
    for (String name : Server.NAMES) {
      if (settings.values().keySet().stream().anyMatch(key -> of(name, key))) {
        servers.put(name, one(name));
      }
    }
    return servers;
  }

  /** Where ClickHouse sees Kafka says nothing of a ClickHouse. */
  private static boolean of(String name, String key) {
    return key.startsWith(name + ".") && !key.equals("clickhouse.kafka");
  }

  /**
   * Those that are wanted.
   *
   * @throws Trouble if one of them isn't given
   */
  Map<String, Server> wanted(Set<String> names) {
    Map<String, Server> all = all();
    for (String name : names) {
      if (!all.containsKey(name)) {
        String key = name.equals("kafka") ? "kafka." + BOOTSTRAP : name + ".url";
        throw new Trouble(
            "This needs "
                + name
                + ", and the lab external has none: given are "
                + all.keySet()
                + ".",
            "Add "
                + key
                + " to "
                + settings.source()
                + ", or take what does without "
                + name
                + ".");
      }
    }
    all.keySet().retainAll(names);
    return all;
  }

  private Server one(String name) {
    return switch (name) {
      case "kafka" -> kafka();
      case "mysql" -> mysql();
      case "clickhouse" -> clickHouse();
      case "s3" -> s3();
      default -> server(name, url(name), url(name), Map.of());
    };
  }

  private Server kafka() {
    Map<String, String> clients = new TreeMap<>();
    settings
        .values()
        .forEach(
            (key, value) -> {
              if (key.startsWith("kafka.")) {
                clients.put(key.substring("kafka.".length()), value.strip());
              }
            });
    String address = clients.getOrDefault(BOOTSTRAP, "");
    if (address.isEmpty()) {
      throw wrong("kafka." + BOOTSTRAP, "host:9092");
    }
    String seen = settings.get("clickhouse.kafka");
    return server("kafka", address, seen.isEmpty() ? address : seen, clients);
  }

  private Server mysql() {
    Matcher url = MYSQL.matcher(settings.get("mysql.url"));
    if (!url.matches()) {
      throw wrong("mysql.url", "jdbc:mysql://host:3306/?sslMode=REQUIRED, without a database");
    }
    String address = url.group(1).contains(":") ? url.group(1) : url.group(1) + ":3306";
    Map<String, String> parameters = new TreeMap<>();
    for (String one : url.group(2) == null ? new String[0] : url.group(2).split("&")) {
      String[] parts = one.split("=", 2);
      if (parts.length == 2) {
        parameters.put(parts[0], parts[1]);
      }
    }
    return server("mysql", address, address, parameters);
  }

  private Server clickHouse() {
    String url = url("clickhouse");
    return server("clickhouse", url, url, Map.of());
  }

  private Server s3() {
    S3Address s3 =
        S3Address.elsewhere(
            Map.of(
                S3Address.ELSEWHERE, url("s3"),
                S3Address.KEY, settings.get("s3.user"),
                S3Address.SECRET, settings.get("s3.password")));
    return server("s3", s3.endpoint(), s3.endpoint(), Map.of(S3Address.BUCKET, s3.bucket()));
  }

  private String url(String name) {
    String url = settings.get(name + ".url").replaceFirst("/+$", "");
    try {
      URI uri = URI.create(url);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (web && uri.getHost() != null && uri.getUserInfo() == null) {
        return url;
      }
    } catch (IllegalArgumentException none) {
      // Said below.
    }
    throw wrong(name + ".url", "https://host:8443, without login");
  }

  private Server server(String name, String address, String within, Map<String, String> more) {
    return new Server(
        name,
        Server.EXTERNAL,
        title(name),
        "",
        address,
        within,
        settings.get(name + ".user"),
        settings.get(name + ".password"),
        0,
        more);
  }

  private static String title(String name) {
    return switch (name) {
      case "kafka" -> "Apache Kafka";
      case "mysql" -> "MySQL";
      case "clickhouse" -> "ClickHouse";
      case "registry" -> "Schema registry";
      case "connect" -> "Kafka Connect";
      case "flink" -> "Flink";
      case "paimon" -> "Paimon's reader";
      default -> "S3";
    };
  }

  private Trouble wrong(String key, String example) {
    return new Trouble(
        key + " in " + settings.source() + " is missing, or no address.",
        "It looks so: " + key + "=" + example);
  }
}
