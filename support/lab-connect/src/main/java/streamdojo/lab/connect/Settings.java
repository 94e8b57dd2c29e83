package streamdojo.lab.connect;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.connect.rest.basic.auth.extension.BasicAuthSecurityRestExtension;
import org.apache.kafka.connect.storage.StringConverter;
import streamdojo.lab.ServerOrder;

/** The worker's settings: alone in its group, quick to notice things, and light. */
final class Settings {
  private Settings() {}

  /**
   * Makes them.
   *
   * @param login file of what connectors may log in with
   */
  static Map<String, String> worker(ServerOrder order, Path login) {
    Map<String, String> p = new HashMap<>();
    p.put("listeners", "http://127.0.0.1:" + order.port());
    p.put("rest.advertised.host.name", "127.0.0.1");
    p.put("rest.extension.classes", BasicAuthSecurityRestExtension.class.getName());
    p.put("plugin.discovery", "service_load");
    p.put("config.providers", "lab");
    p.put("config.providers.lab.class", LabLogin.class.getName());
    p.put("config.providers.lab.param.file", login.toString());
    p.put("key.converter", StringConverter.class.getName());
    p.put("value.converter", StringConverter.class.getName());
    for (String client : new String[] {"", "producer.", "consumer.", "admin."}) {
      putKafka(p, client, order.kafka());
    }
    putGroup(p);
    // What a connector has done is committed soon: little is done again after a kill.
    p.put("offset.flush.interval.ms", "500");
    p.put("offset.flush.timeout.ms", "5000");
    // A killed worker's tasks left members behind; brokers allow no less.
    p.put("consumer.session.timeout.ms", "6000");
    p.put("consumer.heartbeat.interval.ms", "2000");
    p.put("consumer.fetch.max.wait.ms", "100");
    p.put("consumer.isolation.level", "read_committed");
    p.put("consumer.auto.offset.reset", "earliest");
    p.put("consumer.max.partition.fetch.bytes", "" + 8 * 1024 * 1024);
    return p;
  }

  private static void putGroup(Map<String, String> p) {
    p.put("group.id", "connect");
    for (String kind : new String[] {"config", "offset", "status"}) {
      p.put(kind + ".storage.topic", "connect-" + kind);
      p.put(kind + ".storage.replication.factor", "1");
    }
    p.put("offset.storage.partitions", "1");
    p.put("status.storage.partitions", "1");
    p.put("session.timeout.ms", "6000");
    p.put("heartbeat.interval.ms", "1000");
    // Nobody else will come back with the tasks.
    p.put("scheduled.rebalance.max.delay.ms", "0");
  }

  private static void putKafka(
      Map<String, String> p, String client, ServerOrder.KafkaAccess kafka) {
    p.put(client + "bootstrap.servers", "127.0.0.1:" + kafka.port());
    p.put(client + "security.protocol", "SASL_PLAINTEXT");
    p.put(client + "sasl.mechanism", "PLAIN");
    p.put(
        client + "sasl.jaas.config",
        "%s required username=\"%s\" password=\"%s\";"
            .formatted(PlainLoginModule.class.getName(), kafka.user(), kafka.password()));
    // The broker may be on its way still, or away for a while.
    p.put(client + "reconnect.backoff.ms", "20");
    p.put(client + "reconnect.backoff.max.ms", "200");
    p.put(client + "metric.reporters", "");
  }
}
