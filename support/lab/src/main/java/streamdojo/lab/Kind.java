package streamdojo.lab;

import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of server that a lab can have.
 *
 * @param name in orders and folders: {@code kafka}
 * @param title for people: {@code Kafka}
 * @param main class of its process, by name: the supervisor loads no server's classes
 * @param options of its JVM
 * @param scheme before the address: empty or {@code http://}
 * @param within how the lab's other containers reach it, if it runs in one; null if it is a process
 *     of the kit's own
 */
record Kind(
    String name, String title, String main, List<String> options, String scheme, String within) {
  static final String KAFKA = "kafka";

  private static final List<String> SMALL =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");

  /** The servers that labs have. */
  static final List<Kind> ALL =
      List.of(
          new Kind(KAFKA, "Kafka", "streamdojo.lab.kafka.KafkaServer", with("-Xmx96m"), ""),
          new Kind(
              "clickhouse",
              "ClickHouse",
              "streamdojo.lab.clickhouse.ClickHouseServer",
              with("-Xmx256m"),
              "http://"));

  /** Those that can run in a container; what each needs to be one is in its own package. */
  private static final List<Kind> CONTAINERS =
      List.of(
          container(KAFKA, "Kafka", "streamdojo.lab.kafka.KafkaInContainer", "", KAFKA + ":19092"),
          container(
              "clickhouse",
              "ClickHouse",
              "streamdojo.lab.clickhouse.ClickHouseInContainer",
              "http://",
              "http://clickhouse:8123"));

  /** One that runs as a process of the kit's own. */
  Kind(String name, String title, String main, List<String> options, String scheme) {
    this(name, title, main, options, scheme, null);
  }

  /** The same servers, in containers where they can be. */
  static List<Kind> inContainers(List<Kind> kinds) {
    return kinds.stream()
        .map(
            kind ->
                CONTAINERS.stream()
                    .filter(other -> other.name().equals(kind.name()))
                    .findFirst()
                    .orElse(kind))
        .toList();
  }

  boolean inContainer() {
    return within != null;
  }

  String address(int port) {
    return scheme + "127.0.0.1:" + port;
  }

  private static Kind container(
      String name, String title, String main, String scheme, String within) {
    return new Kind(name, title, main, with("-Xmx64m"), scheme, within);
  }

  static List<String> with(String memory) {
    return Stream.concat(SMALL.stream(), Stream.of(memory)).toList();
  }
}
