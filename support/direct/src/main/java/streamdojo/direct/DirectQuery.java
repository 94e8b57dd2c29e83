package streamdojo.direct;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteBufferDeserializer;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.KafkaClients;
import streamdojo.kit.schema.Schemas;
import streamdojo.kit.view.Aside;
import streamdojo.kit.view.DirectSettings;
import streamdojo.kit.view.DirectView;
import streamdojo.kit.view.Rows;

/**
 * The direct query: SQL that reads the topics as they are now. Every topic is a table; nobody
 * declares one.
 *
 * <p>A question is answered from the end that each topic has at the moment of asking, which is the
 * end that readers of committed records see: records of aborted transactions never count, and
 * records behind the begin of an open transaction not yet, which is stated beside the answer. What
 * was read is kept, and only the rest is fetched; a topic that was cut, made again or is compacted,
 * and one with a newer schema, is read again. Columns are those of the newest registered schema
 * (Avro); of JSON without a schema those that its records have; else key, value, partition, offset
 * and time.
 */
public final class DirectQuery implements DirectView {
  private static final int FETCH_BYTES = 8 * 1024 * 1024;
  private static final int ATTEMPTS = 3;

  private final String prefix;
  private final DirectSettings settings;
  private final Admin admin;
  private final Topics topics;
  private final KafkaConsumer<byte[], ByteBuffer> consumer;
  private final Engine engine;
  private final Keeper keeper;

  /**
   * Reaches nobody yet: the first question does.
   *
   * @param prefix of the namespace, which tables' names are without: {@code ns.}; empty for all
   *     topics
   */
  public DirectQuery(Server kafka, String prefix, Schemas schemas, DirectSettings settings) {
    this.prefix = prefix;
    this.settings = settings;
    this.engine = new Engine(settings);
    this.admin = Admin.create(KafkaClients.common(kafka));
    this.topics = new Topics(admin, kafka.address());
    this.consumer =
        new KafkaConsumer<>(
            reading(kafka), new ByteArrayDeserializer(), new ByteBufferDeserializer());
    this.keeper = new Keeper(engine, consumer, schemas, this::watch);
  }

  @Override
  public synchronized Rows ask(String sql) {
    try {
      Question question = engine.question(sql);
      TreeMap<String, String> tables = tables();
      keeper.forgetAllBut(tables.keySet());
      if (question.showsTables()) {
        List<List<Object>> names = new ArrayList<>();
        tables.values().forEach(topic -> names.add(List.of(topic.substring(prefix.length()))));
        return new Rows(List.of("name"), names, List.of());
      }
      return answer(sql, question, tables);
    } catch (SQLException broken) {
      throw new Trouble(
          "The engine could not take in what was read: "
              + String.valueOf(broken.getMessage()).lines().findFirst().orElse("")
              + ".",
          "Is the disk full, or too little memory given? Then ask again.",
          broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted while a topic was read.", "Ask again.", interrupted);
    }
  }

  @Override
  public synchronized void forget() {
    try {
      keeper.forgetAllBut(new TreeSet<>());
    } catch (SQLException broken) {
      throw new IllegalStateException("DuckDB: " + broken.getMessage(), broken);
    }
  }

  @Override
  public synchronized void close() {
    engine.close();
    consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ZERO));
    admin.close(Duration.ZERO);
  }

  private Rows answer(String sql, Question question, TreeMap<String, String> tables)
      throws SQLException, InterruptedException {
    Map<String, String> named = new TreeMap<>(tables);
    named.keySet().retainAll(question.tables());
    List<Aside> asides = new ArrayList<>();
    if (!named.isEmpty()) {
      Map<String, TopicNow> now = upToDate(named);
      named.forEach(
          (table, topic) -> {
            String name = topic.substring(prefix.length());
            asides.addAll(keeper.findings(table).asides(name));
            open(name, now.get(topic), asides);
          });
    }
    try {
      return engine.ask(sql, List.copyOf(asides));
    } catch (SQLException refused) {
      Map<String, List<Column>> columns = new TreeMap<>();
      named.keySet().forEach(table -> columns.put(table, keeper.columns(table)));
      throw Refusal.of(refused, tables.keySet(), columns);
    }
  }

  /** Brings tables to the ends that their topics have now, all of the same moment. */
  private Map<String, TopicNow> upToDate(Map<String, String> named)
      throws SQLException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      Map<String, TopicNow> now = topics.look(named.values());
      try {
        for (Map.Entry<String, String> table : named.entrySet()) {
          keeper.upToDate(table.getKey(), now.get(table.getValue()));
        }
        return now;
      } catch (OffsetOutOfRangeException cut) {
        // Retention was faster than we. What is gone can't be read; the rest from its new begin.
        forget();
        if (attempt == ATTEMPTS) {
          throw new Trouble(
              "Retention deletes records of " + named.keySet() + " faster than they are read.",
              "Ask again, or make retention.ms longer.",
              cut);
        }
      }
    }
  }

  private static void open(String table, TopicNow now, List<Aside> asides) {
    long behind = 0;
    String first = null;
    for (Map.Entry<Integer, Span> one : now.partitions().entrySet()) {
      Span span = one.getValue();
      behind += span.last() - span.stable();
      if (first == null && span.last() > span.stable()) {
        first = "partition " + one.getKey() + ", offset " + span.stable();
      }
    }
    if (behind > 0) {
      asides.add(new Aside(Aside.Kind.OPEN_TRANSACTION, table, behind, first));
    }
  }

  /** Topics' full names by tables' names, which are in lower case: SQL takes them in any. */
  private TreeMap<String, String> tables() {
    TreeMap<String, String> tables = new TreeMap<>();
    for (String topic : new TreeSet<>(topics.names())) {
      if (topic.startsWith(prefix)) {
        // Of two that differ by case only, the one that comes first in the alphabet is the table.
        tables.putIfAbsent(topic.substring(prefix.length()).toLowerCase(Locale.ROOT), topic);
      }
    }
    return tables;
  }

  private Fetch.Watch watch(String table, TopicNow now) {
    long all =
        now.partitions().values().stream().mapToLong(span -> span.stable() - span.first()).sum();
    Runnable alive =
        () -> {
          Map<String, TopicNow> later = new HashMap<>(topics.look(List.of(now.name())));
          if (!later.get(now.name()).id().equals(now.id())) {
            throw new Trouble(
                "The topic " + now.name() + " was deleted while it was read, and made again.",
                "Ask again.");
          }
        };
    return new Watcher(table, all, alive, settings.progress());
  }

  private static Properties reading(Server kafka) {
    Properties properties = KafkaClients.common(kafka);
    properties.put("auto.offset.reset", "none");
    properties.put("enable.auto.commit", false);
    properties.put("isolation.level", "read_committed");
    properties.put("allow.auto.create.topics", false);
    // Each of these three alone makes a question wait, or reading a topic take twice as long.
    properties.put("fetch.max.wait.ms", 10);
    properties.put("max.poll.records", 5000);
    properties.put("max.partition.fetch.bytes", FETCH_BYTES);
    properties.put("fetch.max.bytes", 2 * FETCH_BYTES);
    return properties;
  }
}
