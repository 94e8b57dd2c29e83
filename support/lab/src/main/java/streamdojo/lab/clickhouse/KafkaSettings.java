package streamdojo.lab.clickhouse;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Settings that hold for every table with the Kafka engine, so that a table's own script names no
 * credentials. They are those of librdkafka, with underscores.
 */
final class KafkaSettings {
  private KafkaSettings() {}

  /**
   * Returns the settings.
   *
   * @param login null where the brokers want none
   */
  static Map<String, String> of(Login login) {
    Map<String, String> settings = new LinkedHashMap<>();
    // A dropped table doesn't leave its group. For as long as this the broker keeps the member and
    // gives a new table of the same group nothing: the least that brokers allow, and not 45 s.
    settings.put("kafka.session_timeout_ms", "6000");
    // The broker is next door: what it is not ready for now, it is ready for in a moment.
    settings.put("kafka.retry_backoff_ms", "10");
    settings.put("kafka.reconnect_backoff_ms", "10");
    settings.put("kafka.topic_metadata_refresh_fast_interval_ms", "10");
    // What a transaction commits doesn't wake a fetch that waits: it would sleep its 500 ms out.
    settings.put("kafka.fetch_wait_max_ms", "25");
    if (login != null) {
      settings.put("kafka.security_protocol", "SASL_PLAINTEXT");
      settings.put("kafka.sasl_mechanism", "PLAIN");
      settings.put("kafka.sasl_username", login.user());
      settings.put("kafka.sasl_password", login.password());
    }
    return settings;
  }
}
