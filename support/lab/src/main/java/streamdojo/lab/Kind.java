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
 */
record Kind(String name, String title, String main, List<String> options, String scheme) {
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

  String address(int port) {
    return scheme + "127.0.0.1:" + port;
  }

  static List<String> with(String memory) {
    return Stream.concat(SMALL.stream(), Stream.of(memory)).toList();
  }
}
