package streamdojo.kit.port;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import streamdojo.kit.lab.Server;
import streamdojo.kit.lake.Lake;

/** Settings of the sinks that the lab's Connect has, for {@link ConnectPort#create}. */
public final class Sinks {
  private Sinks() {}

  /**
   * Lands topics in a lake.
   *
   * @param registry where the schemas of the topics' values are
   * @param period how long a file's period is
   * @param topics full names
   */
  public static Map<String, String> lake(
      Server registry, Lake lake, Duration period, String... topics) {
    Map<String, String> p = new HashMap<>(avro(registry));
    p.put("connector.class", "streamdojo.lab.connect.LakeSink");
    p.put("topics", String.join(",", topics));
    p.put("lake.folder", lake.folder().toAbsolutePath().toString());
    p.put("lake.period.ms", "" + period.toMillis());
    return p;
  }

  /**
   * Inserts a topic's records into a table that is there: at least once, as the documents' sink.
   *
   * @param registry where the schema of the topic's values is
   * @param mysql the database's port
   * @param topic full name
   * @param table without the database
   */
  public static Map<String, String> jdbc(
      Server registry, MySqlPort mysql, String topic, String table) {
    Map<String, String> p = new HashMap<>(avro(registry));
    p.put("connector.class", "io.debezium.connector.jdbc.JdbcSinkConnector");
    p.put("topics", topic);
    p.put("collection.name.format", table);
    p.put("connection.url", mysql.url());
    p.put("connection.username", "${lab:user}");
    p.put("connection.password", "${lab:password}");
    p.put("insert.mode", "insert");
    p.put("primary.key.mode", "none");
    p.put("schema.evolution", "none");
    // Or else it takes unquoted names for upper case, which MySQL's columns are not.
    p.put("quote.identifiers", "true");
    // Or else it asks MariaDB for MySQL's list of words, which it has not.
    p.put("hibernate.dialect", "org.hibernate.dialect.MySQLDialect");
    p.put("hibernate.boot.allow_jdbc_metadata_access", "false");
    return p;
  }

  private static Map<String, String> avro(Server registry) {
    // The converter speaks the registry's own protocol, for records in Confluent's wire format.
    String url = registry.address().replaceFirst("/apis/.*", "/apis/registry/v2");
    return Map.of(
        "value.converter", "io.apicurio.registry.utils.converter.AvroConverter",
        "value.converter.apicurio.registry.url", url,
        "value.converter.apicurio.auth.username", "${lab:user}",
        "value.converter.apicurio.auth.password", "${lab:password}",
        "value.converter.apicurio.registry.as-confluent", "true",
        "value.converter.apicurio.registry.use-id", "contentId",
        // A schema that is known is looked at again every 30 s: not being able to is no error.
        "value.converter.apicurio.registry.fault-tolerant-refresh", "true");
  }
}
