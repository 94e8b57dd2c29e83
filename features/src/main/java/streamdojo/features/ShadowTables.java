package streamdojo.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ConditionTimeoutException;
import streamdojo.kit.House;
import streamdojo.kit.Limits;
import streamdojo.kit.port.ClickHousePort;
import streamdojo.kit.shadow.ShadowTopics;

/** The tables of document 003 in one database, with the topic and the group that they read. */
public final class ShadowTables {
  /** The document's query, verbatim. */
  public static final String EXPLORE =
      """
      SELECT COUNT(type) AS COUNT, type FROM shadow
       GROUP BY type ORDER BY (COUNT) DESC LIMIT 10;
      """;

  /** How long rows may wait for others before they become visible, in ms. */
  public static final int FLUSH_MS = 50;

  /** The kata whose answer is the script. */
  public static final String KATA = "shadow-3-tables";

  private static final String DOCUMENTED = "features/impostors/shadow-3-tables/as-documented.sql";

  private final Scene scene;
  private final String word;
  private final String topic;

  /**
   * @param word sets these tables' database and group apart from others of the scenario; empty for
   *     the scenario's own database
   * @param topic full name of the topic they read
   */
  public ShadowTables(Scene scene, String word, String topic) {
    this.scene = scene;
    this.word = word;
    this.topic = topic;
  }

  /** The database. */
  public ClickHousePort database() {
    return scene.clickHouse(word);
  }

  /** The consumer group without the namespace. */
  public String group() {
    return ShadowTopics.TABLES + word;
  }

  /**
   * Runs a script.
   *
   * @param script with its {@code ${…}}
   * @param flushMs what stands for {@code ${flush_ms}}
   */
  public void run(String script, int flushMs) {
    database().run(filled(script, flushMs));
  }

  /**
   * Runs a script and waits after each statement until whoever reads the topic by then has read it
   * to its end.
   *
   * @param script with its {@code ${…}}
   */
  public void runSlowly(String script) {
    database()
        .run(
            filled(script, FLUSH_MS),
            () -> {
              if (isRead()) {
                awaitAll();
              }
            });
  }

  private String filled(String script, int flushMs) {
    return filled(script, scene.kafkaAddress(), topic, scene.namespace().group(group()), flushMs);
  }

  /** ClickHouse begins to read a topic with the first view on its table. */
  private boolean isRead() {
    String query =
        "SELECT count() FROM system.tables WHERE database = currentDatabase()"
            + " AND engine = 'Kafka' AND notEmpty(dependencies_table)";
    return ((Number) database().rows(query).get(0).get(0)).longValue() > 0;
  }

  /** Waits until ClickHouse has partitions to read: on a busy machine that takes seconds. */
  void awaitBegun() {
    String query =
        "SELECT count() FROM system.kafka_consumers"
            + " WHERE database = currentDatabase() AND notEmpty(assignments.topic)";
    Limits.CLICKHOUSE_CAUGHT_UP
        .await("ClickHouse to begin to read " + topic)
        .until(() -> ((Number) database().rows(query).get(0).get(0)).longValue() > 0);
  }

  /** Puts the scenario's values in the place of a script's {@code ${…}}. */
  public static String filled(
      String script, String kafka, String topic, String group, int flushMs) {
    return script
        .replace("${kafka}", kafka)
        .replace("${topic}", topic)
        .replace("${group}", group)
        .replace("${flush_ms}", "" + flushMs);
  }

  /**
   * Waits until ClickHouse has committed all that is on the topic now.
   *
   * @throws AssertionError if it doesn't, or refuses the same message again and again; with what it
   *     says itself
   */
  public void awaitAll() {
    Map<TopicPartition, Long> ends = scene.kafka().records().visibleEnds(topic);
    Complaints complaints = new Complaints(database());
    Limits limit = scene.servers().caughtUp(Limits.CLICKHOUSE_CAUGHT_UP);
    try {
      limit
          .await("ClickHouse to read " + topic + " to its end")
          .until(
              () -> {
                complaints.check();
                return scene.kafka().groups().reached(group(), ends);
              });
    } catch (ConditionTimeoutException late) {
      String says = complaints.newest(limit.duration()).orElse("nothing");
      throw new AssertionError(late.getMessage() + " ClickHouse says: " + says, late);
    }
  }

  /** Has the last records of the topic delivered once more. */
  public void deliverAgain(int count) {
    database().run("DETACH TABLE shadow_stream SYNC;");
    List<ConsumerRecord<String, String>> all = scene.kafka().records().all(topic);
    scene.kafka().groups().rewind(group(), all.subList(all.size() - count, all.size()));
    database().run("ATTACH TABLE shadow_stream;");
    awaitAll();
  }

  /** The document's own script. */
  public static String documented() {
    try {
      return Files.readString(House.here().root().resolve(DOCUMENTED));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
