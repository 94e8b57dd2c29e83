package streamdojo.kit.lab;

import java.util.List;

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
    long pid) {
  /** The servers that a lab can have. */
  public static final List<String> NAMES =
      List.of("kafka", "clickhouse", "mysql", "registry", "s3", "paimon", "connect", "flink");
}
