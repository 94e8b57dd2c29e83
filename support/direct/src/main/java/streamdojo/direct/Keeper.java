package streamdojo.direct;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import streamdojo.kit.schema.JsonShape;
import streamdojo.kit.schema.Schemas;

/** Keeps topics as tables of the engine and fetches what is missing, no more. */
final class Keeper {
  private final Engine engine;
  private final Consumer<byte[], ByteBuffer> consumer;
  private final Schemas schemas;
  private final Watchers watchers;
  private final Map<String, Kept> all = new HashMap<>();

  /**
   * @param consumer of committed records, which nobody else uses
   * @param watchers looks after each fetch
   */
  Keeper(Engine engine, Consumer<byte[], ByteBuffer> consumer, Schemas schemas, Watchers watchers) {
    this.engine = engine;
    this.consumer = consumer;
    this.schemas = schemas;
    this.watchers = watchers;
  }

  /** Makes a watch for the fetch of one topic. */
  @FunctionalInterface
  interface Watchers {
    Fetch.Watch watch(String table, TopicNow now);
  }

  /** What is in no row of a table that was brought up to date. */
  Findings findings(String table) {
    return all.get(table).findings;
  }

  /** The columns of a table that was brought up to date. */
  List<Column> columns(String table) {
    return all.get(table).columns();
  }

  /** Forgets all tables but these. */
  void forgetAllBut(Set<String> tables) throws SQLException {
    for (String table : new TreeSet<>(all.keySet())) {
      if (!tables.contains(table)) {
        forget(table);
      }
    }
  }

  /** Brings a table to the end of that moment. */
  void upToDate(String table, TopicNow now) throws SQLException, InterruptedException {
    Schemas.Schema newest = schemas.latest(now.name() + "-value").orElse(null);
    Integer id = newest == null ? null : newest.id();
    Kept kept = all.get(table);
    boolean stale = kept != null && kept.unsure() && !kept.missing(now).isEmpty();
    if (kept == null || stale || !kept.holds(now, id)) {
      Format format = newest == null ? null : AvroFormat.of(newest, schemas);
      Kept fresh = new Kept(now, id, format);
      fresh.follows(kept);
      kept = begin(table, fresh);
    }
    try {
      read(table, kept, now);
    } catch (Misfit another) {
      kept = begin(table, new Kept(now, id, new JsonFormat(survey(table, now))));
      read(table, kept, now);
    }
  }

  private Kept begin(String table, Kept kept) throws SQLException {
    forget(table);
    engine.create(table, kept.columns());
    all.put(table, kept);
    return kept;
  }

  private void forget(String table) throws SQLException {
    all.remove(table);
    engine.drop(table);
  }

  private void read(String table, Kept kept, TopicNow now)
      throws SQLException, InterruptedException {
    Map<TopicPartition, Fetch.Part> missing = kept.missing(now);
    if (missing.isEmpty()) {
      return;
    }
    try (Fetch fetch = new Fetch(consumer, missing, watchers.watch(table, now))) {
      if (kept.format == null) {
        List<ConsumerRecord<byte[], ByteBuffer>> sample = fetch.peek();
        if (sample == null) {
          kept.readTo(now);
          return;
        }
        kept.format = Guess.of(sample, schemas);
        engine.drop(table);
        engine.create(table, kept.format.columns());
      }
      Loader.Job job = new Loader.Job(fetch, kept.format);
      load(table, job);
      kept.findings.add(job.findings());
      kept.readTo(now);
    }
  }

  /** What failed inside is thrown as it was; DuckDB only repeats its words. */
  private void load(String table, Loader.Job job) throws SQLException {
    try {
      engine.load(table, job);
    } catch (SQLException repeated) {
      if (job.broken().get() != null) {
        throw job.broken().get();
      }
      if (job.fetch().failure() != null) {
        throw job.fetch().failure();
      }
      throw repeated;
    }
  }

  /** Looks at all records, so that every one has a place. */
  private JsonShape survey(String table, TopicNow now) throws InterruptedException {
    JsonShape shape = new JsonShape();
    Kept nothing = new Kept(now, null, null);
    try (Fetch fetch = new Fetch(consumer, nothing.missing(now), watchers.watch(table, now))) {
      for (var records = fetch.next(); records != null; records = fetch.next()) {
        for (ConsumerRecord<byte[], ByteBuffer> record : records) {
          if (record.value() != null) {
            shape.add(record.value());
          }
        }
      }
    }
    return shape;
  }
}
