package streamdojo.lab;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import streamdojo.kit.Trouble;
import streamdojo.kit.process.Java;

/**
 * A kind of server that a lab can have.
 *
 * @param name in orders and folders: {@code kafka}
 * @param title for people: {@code Kafka}
 * @param main class of its process, by name: the supervisor loads no server's classes
 * @param options of its JVM
 * @param scheme before the address: empty or {@code http://}
 * @param path behind the address: empty or {@code /apis/…}
 * @param room whose class path its process has: engines don't get on with each other's jars, and
 *     nobody fetches jars of a server that isn't wanted
 * @param needs servers that have to be there for it
 * @param within how the lab's other containers reach it, if it runs in one; null if it is a process
 *     of the kit's own
 */
record Kind(
    String name,
    String title,
    String main,
    List<String> options,
    String scheme,
    String path,
    String room,
    List<String> needs,
    String within) {
  static final String KAFKA = "kafka";

  /** The room of the supervisor itself. */
  static final String LAB = "lab";

  private static final String LIGHT = "-XX:TieredStopAtLevel=1";

  /**
   * As much as a JVM has that compiles hard: with a fifth of it, which light ones get, a job of the
   * gate's last third failed for want of room.
   */
  private static final String CODE = "-XX:ReservedCodeCacheSize=240m";

  private static final Set<String> OLDER = Set.of("flink", "paimon");
  private static final int OLDER_JAVA = 23;

  private static final List<String> SMALL =
      List.of("-XX:+UseSerialGC", LIGHT, "--enable-native-access=ALL-UNNAMED");

  /** The servers that labs have. */
  static final List<Kind> ALL =
      List.of(
          new Kind(KAFKA, "Kafka", "streamdojo.lab.kafka.KafkaServer", with("-Xmx96m"), ""),
          new Kind(
              "clickhouse",
              "ClickHouse",
              "streamdojo.lab.clickhouse.ClickHouseServer",
              with("-Xmx256m"),
              "http://"),
          new Kind(
              "mysql",
              "MySQL",
              "streamdojo.lab.mysql.MySqlServer",
              with("-Xmx48m"),
              "",
              "",
              "lab-mysql",
              List.of(),
              null),
          new Kind(
              "registry",
              "Schema Registry",
              "streamdojo.lab.registry.RegistryServer",
              with("-Xmx256m"),
              "http://",
              "/apis/ccompat/v7",
              "lab-registry",
              List.of(),
              null),
          new Kind(
              "s3",
              "S3",
              "streamdojo.lab.s3.S3Server",
              with("-Xmx128m"),
              "http://",
              "",
              "lab-s3",
              List.of(),
              null),
          new Kind(
              "paimon",
              "Paimon's reader",
              "streamdojo.lab.paimon.PaimonServer",
              with("-Xmx192m"),
              "http://",
              "",
              "lab-paimon",
              List.of("s3", "mysql"),
              null),
          new Kind(
              "connect",
              "Kafka Connect",
              "streamdojo.lab.connect.ConnectServer",
              with("-Xmx256m"),
              "http://",
              "",
              "lab-connect",
              List.of(KAFKA, "registry"),
              null),
          new Kind(
              "flink",
              "Flink",
              "streamdojo.lab.flink.FlinkServer",
              // Each script brings classes of its own that are soon gone: compiling them as hard as
              // can be costs more processor time than it saves.
              // State is on its heap. One that is full would answer nobody for minutes first.
              List.of("-XX:+UseParallelGC", LIGHT, CODE, "-Xmx1g", "-XX:+ExitOnOutOfMemoryError"),
              "http://",
              "",
              "lab-flink",
              List.of(KAFKA, "registry"),
              null));

  /** Those that can run in a container; what each needs to be one is in its own package. */
  private static final List<Kind> CONTAINERS =
      List.of(
          container(
              KAFKA, "Kafka", "streamdojo.lab.kafka.KafkaInContainer", "", LAB, KAFKA + ":19092"),
          container(
              "clickhouse",
              "ClickHouse",
              "streamdojo.lab.clickhouse.ClickHouseInContainer",
              "http://",
              LAB,
              "http://clickhouse:8123"),
          container(
              "mysql",
              "MySQL",
              "streamdojo.lab.mysql.MySqlInContainer",
              "",
              "lab-mysql",
              "mysql:3306"));

  /** A process of the kit's own that has the supervisor's class path and needs nobody. */
  Kind(String name, String title, String main, List<String> options, String scheme) {
    this(name, title, main, options, scheme, "", LAB, List.of(), null);
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

  /**
   * The same servers in a lab that stays: there it pays that who reads whole topics is compiled
   * hard.
   */
  static List<Kind> staying(List<Kind> kinds) {
    return kinds.stream().map(kind -> kind.name().equals("flink") ? kind.hard() : kind).toList();
  }

  private Kind hard() {
    List<String> hard = options.stream().filter(option -> !option.equals(LIGHT)).toList();
    return new Kind(name, title, main, hard, scheme, path, room, needs, within);
  }

  /**
   * The Java that its process runs on. Hadoop's client, which Paimon has in itself, asks for what
   * Java 24 has done away with; and Flink 1.20 is made for Java 17.
   *
   * @throws Trouble if only newer ones are here
   */
  Java java() {
    if (!OLDER.contains(name)) {
      return Java.own();
    }
    Optional<Java> older = Java.upTo(OLDER_JAVA);
    if (older.isEmpty() && name.equals("paimon")) {
      throw new Trouble(
          "%s runs on Java 17 to %d, and this one is %d."
              .formatted(title, OLDER_JAVA, Java.own().feature()),
          "Install one beside it; on Debian: apt-get install openjdk-17-jdk-headless.");
    }
    return older.orElse(Java.own());
  }

  boolean inContainer() {
    return within != null;
  }

  String address(int port) {
    return scheme + "127.0.0.1:" + port + path;
  }

  private static Kind container(
      String name, String title, String main, String scheme, String room, String within) {
    return new Kind(name, title, main, with("-Xmx64m"), scheme, "", room, List.of(), within);
  }

  static List<String> with(String memory) {
    return Stream.concat(SMALL.stream(), Stream.of(memory)).toList();
  }
}
