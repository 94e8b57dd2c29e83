package streamdojo.lab;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a server is told on the first line of its standard input. Never a part of a command line:
 * everybody on the machine can read those.
 *
 * @param home the server's own data folder
 * @param cache what clones share and what is big
 * @param port to listen on, on loopback
 * @param user made for this lab
 * @param password made for this lab
 * @param place of its container; null if it runs in none
 * @param kafka how to reach this lab's Kafka, there or not; null for Kafka itself
 */
public record ServerOrder(
    Path home, Path cache, int port, String user, String password, Place place, KafkaAccess kafka) {
  /**
   * How to reach Kafka.
   *
   * @param user SASL/PLAIN user
   * @param password of that user
   * @param port on loopback
   */
  public record KafkaAccess(String user, String password, int port) {
    private static KafkaAccess from(Map<?, ?> fields) {
      return new KafkaAccess(
          (String) fields.get("user"),
          (String) fields.get("password"),
          ((Number) fields.get("port")).intValue());
    }

    private Map<String, Object> fields() {
      return Map.of("user", user, "password", password, "port", port);
    }
  }

  /** Reads what {@link #fields} gives. */
  static ServerOrder from(Map<String, Object> fields) {
    return new ServerOrder(
        Path.of((String) fields.get("home")),
        Path.of((String) fields.get("cache")),
        ((Number) fields.get("port")).intValue(),
        (String) fields.get("user"),
        (String) fields.get("password"),
        fields.get("place") instanceof Map<?, ?> place ? Place.from(place) : null,
        fields.get("kafka") instanceof Map<?, ?> access ? KafkaAccess.from(access) : null);
  }

  /** Returns it for {@link Json}. */
  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("home", home.toString());
    fields.put("cache", cache.toString());
    fields.put("port", port);
    fields.put("user", user);
    fields.put("password", password);
    fields.put("place", place == null ? null : place.fields());
    fields.put("kafka", kafka == null ? null : kafka.fields());
    return fields;
  }

  @Override
  public String toString() {
    return "ServerOrder[home=" + home + ", port=" + port + ", user=" + user + "]";
  }
}
