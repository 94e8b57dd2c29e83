package streamdojo.kit.port;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import streamdojo.kit.Limits;
import streamdojo.kit.lab.Server;

/** Settings of the Kafka clients: where the broker is, who we are, and what the kit insists on. */
public final class KafkaClients {
  /** The largest message, on every topic of the kit: more than the documents' systems allow. */
  static final int MESSAGE_BYTES = 8 * 1024 * 1024;

  private KafkaClients() {}

  /** What every client needs. */
  public static Properties common(Server server) {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", server.address());
    if (server.settings().isEmpty()) {
      properties.putAll(login(server));
    }
    int answers = (int) Limits.SERVER_ANSWERS.duration().toMillis();
    properties.put("request.timeout.ms", answers);
    properties.put("default.api.timeout.ms", answers);
    // Nobody reads the clients' metrics; registering them costs more than all their work here.
    properties.put("metric.reporters", "");
    properties.put("enable.metrics.push", false);
    // The broker is next door: what it is not ready for now, it is ready for in a moment.
    properties.put("retry.backoff.ms", 10);
    properties.put("reconnect.backoff.ms", 10);
    properties.put("reconnect.backoff.max.ms", 200);
    // Whoever gives a cluster from outside knows it better.
    properties.putAll(server.settings());
    return properties;
  }

  /** How clients find and get into a broker of the kit's own. */
  public static Map<String, String> login(Server server) {
    return Map.of(
        "bootstrap.servers",
        server.address(),
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "PLAIN",
        "sasl.jaas.config",
        login(server.user(), server.password()));
  }

  /** Committed records only, from the earliest offset, nothing committed in the background. */
  static Properties consumer(Server server) {
    Properties properties = common(server);
    properties.put("auto.offset.reset", "earliest");
    properties.put("enable.auto.commit", false);
    properties.put("isolation.level", "read_committed");
    properties.put("allow.auto.create.topics", false);
    // A killed member's partitions go to others after this; brokers allow no less.
    properties.put("session.timeout.ms", 6000);
    properties.put("heartbeat.interval.ms", 2000);
    // These three matter to everyone who reads in bulk and wants the last record at once. An agent
    // makes a transaction of each poll, which costs some ten milliseconds, however small it is.
    properties.put("fetch.max.wait.ms", 100);
    properties.put("max.poll.records", 20_000);
    properties.put("max.partition.fetch.bytes", MESSAGE_BYTES);
    return properties;
  }

  /** Nothing lost and nothing doubled between us and the broker. */
  static Properties producer(Server server) {
    Properties properties = common(server);
    properties.put("acks", "all");
    properties.put("enable.idempotence", true);
    properties.put("linger.ms", 1);
    // A request takes one batch a partition: with the client's own 16 kB, bulk is many small ones.
    properties.put("batch.size", 256 * 1024);
    properties.put("max.block.ms", Limits.SERVER_ANSWERS.duration().toMillis());
    properties.put("max.request.size", MESSAGE_BYTES);
    properties.put("delivery.timeout.ms", (int) Limits.SERVER_ANSWERS.duration().toMillis() + 1000);
    return properties;
  }

  /** The same, for who outlives a broker's absence. */
  static Properties patientProducer(Server server) {
    Properties properties = producer(server);
    properties.put("delivery.timeout.ms", (int) Limits.STOPS_STEP.duration().toMillis());
    properties.put("max.block.ms", Limits.STOPS_STEP.duration().toMillis());
    return properties;
  }

  private static String login(String user, String password) {
    return PlainLoginModule.class.getName()
        + " required username=\""
        + user
        + "\" password=\""
        + password
        + "\";";
  }
}
