package streamdojo.lab.flink.topics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.table.catalog.CatalogBaseTable;
import org.apache.flink.table.catalog.CatalogDatabase;
import org.apache.flink.table.catalog.CatalogDatabaseImpl;
import org.apache.flink.table.catalog.CatalogFunction;
import org.apache.flink.table.catalog.GenericInMemoryCatalog;
import org.apache.flink.table.catalog.ObjectPath;
import org.apache.flink.table.catalog.exceptions.CatalogException;
import org.apache.flink.table.catalog.exceptions.TableNotExistException;
import org.apache.flink.table.factories.Factory;

/**
 * The topics of a Kafka as tables that can only be read: a namespace is a database, {@link #ALL} is
 * one of all topics by their full names. Nothing is kept: what it says is as of now.
 */
public final class TopicsCatalog extends GenericInMemoryCatalog {
  /** The database of all topics. */
  public static final String ALL = "all";

  private final Access kafka;
  private final Topics topics;

  TopicsCatalog(String name, Access kafka, Access registry) {
    super(name, ALL);
    this.kafka = kafka;
    this.topics = new Topics(kafka, registry);
  }

  @Override
  public void close() {
    topics.close();
  }

  @Override
  public Optional<Factory> getFactory() {
    return Optional.of(new TopicFactory(kafka));
  }

  @Override
  public List<String> listDatabases() {
    TreeSet<String> databases = new TreeSet<>(List.of(ALL));
    topics.names().stream()
        .filter(topic -> topic.matches("[a-z][a-z0-9_]{0,40}\\..+"))
        .forEach(topic -> databases.add(topic.substring(0, topic.indexOf('.'))));
    return List.copyOf(databases);
  }

  @Override
  public CatalogDatabase getDatabase(String database) {
    return new CatalogDatabaseImpl(Map.of(), "the topics of " + database);
  }

  @Override
  public boolean databaseExists(String database) {
    // A namespace without topics is one, too.
    return true;
  }

  @Override
  public List<String> listTables(String database) {
    return List.copyOf(tables(database).keySet());
  }

  @Override
  public boolean tableExists(ObjectPath path) {
    return tables(path.getDatabaseName()).containsKey(path.getObjectName());
  }

  @Override
  public CatalogBaseTable getTable(ObjectPath path) throws TableNotExistException {
    String topic = tables(path.getDatabaseName()).get(path.getObjectName());
    TopicTable table = topic == null ? null : topics.table(path.getObjectName(), topic);
    if (table == null) {
      throw new TableNotExistException(getName(), path);
    }
    return table;
  }

  @Override
  public List<String> listViews(String database) {
    return List.of();
  }

  @Override
  public void createTable(ObjectPath path, CatalogBaseTable table, boolean ifNot) {
    throw refusal();
  }

  @Override
  public void dropTable(ObjectPath path, boolean ifThere) {
    throw refusal();
  }

  @Override
  public void alterTable(ObjectPath path, CatalogBaseTable table, boolean ifThere) {
    throw refusal();
  }

  @Override
  public void renameTable(ObjectPath path, String name, boolean ifThere) {
    throw refusal();
  }

  @Override
  public void createDatabase(String name, CatalogDatabase database, boolean ifNot) {
    throw refusal();
  }

  @Override
  public void dropDatabase(String name, boolean ifThere, boolean all) {
    throw refusal();
  }

  @Override
  public void alterDatabase(String name, CatalogDatabase database, boolean ifThere) {
    throw refusal();
  }

  @Override
  public void createFunction(ObjectPath path, CatalogFunction function, boolean ifNot) {
    throw refusal();
  }

  private static CatalogException refusal() {
    return new CatalogException("The topics can only be read.");
  }

  /** Topics' full names by tables' names, which are in lower case. */
  private SortedMap<String, String> tables(String database) {
    String prefix = database.equals(ALL) ? "" : database + ".";
    SortedMap<String, String> tables = new TreeMap<>();
    for (String topic : topics.names()) {
      if (topic.startsWith(prefix)) {
        // Of two that differ by case only, the one that comes first in the alphabet is the table.
        tables.putIfAbsent(topic.substring(prefix.length()).toLowerCase(Locale.ROOT), topic);
      }
    }
    return tables;
  }
}
