package streamdojo.kit.lab;

import java.util.List;
import java.util.Map;

/**
 * A server of a lab, as those see it who use it.
 *
 * @param name one of {@link #NAMES}
 * @param kind where it runs: {@code embedded}, {@code container} or {@code external}
 * @param engine what it really is, for reports: {@code Apache Kafka}, {@code ClickHouse (chDB)}
 * @param version of the engine
 * @param address {@code 127.0.0.1:20917} for Kafka and MySQL, {@code http://127.0.0.1:20918} for
 *     ClickHouse, S3, Paimon's reader, Connect and Flink's SQL gateway; for the registry with the
 *     path of its Confluent-compatible API
 * @param within how the lab's other servers reach it: another address than everybody's if it runs
 *     in a container, {@code kafka:19092}
 * @param user made for this lab; for S3 the access key
 * @param password made for this lab; for S3 the secret key
 * @param pid of its process; 0 where it isn't ours
 * @param settings what its clients are told besides, where it isn't ours: properties of Kafka's
 *     clients, parameters of MySQL's JDBC URL, the bucket of S3; may hold secrets
 */
public record Server(
    String name,
    String kind,
    String engine,
    String version,
    String address,
    String within,
    String user,
    String password,
    long pid,
    Map<String, String> settings) {
  /** The servers that a lab can have. */
  public static final List<String> NAMES =
      List.of("kafka", "clickhouse", "mysql", "registry", "s3", "paimon", "connect", "flink");

  /** The kind of a server in a container. */
  public static final String CONTAINER = "container";

  /** The kind of a server that was given from outside. */
  public static final String EXTERNAL = "external";

  /** What nobody gave is empty. */
  public Server {
    settings = settings == null ? Map.of() : Map.copyOf(settings);
  }

  /** A server whose clients are told no more. */
  public Server(
      String name,
      String kind,
      String engine,
      String version,
      String address,
      String within,
      String user,
      String password,
      long pid) {
    this(name, kind, engine, version, address, within, user, password, pid, Map.of());
  }

  /** Whether it was given from outside: others use it too, and it is not ours to stop. */
  public boolean external() {
    return EXTERNAL.equals(kind);
  }

  /** Without login and settings: this may come into a log. */
  @Override
  public String toString() {
    return "Server[" + name + ", " + kind + ", " + address + "]";
  }
}
