package streamdojo.features;

import java.util.LinkedHashMap;
import java.util.Map;
import streamdojo.kit.Namespace;
import streamdojo.kit.flink.FlinkPort;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.port.ClickHousePort;
import streamdojo.kit.port.ConnectPort;
import streamdojo.kit.port.KafkaPort;
import streamdojo.kit.port.MySqlPort;
import streamdojo.kit.port.PaimonPort;
import streamdojo.kit.port.RegistryPort;

/** The servers as one scenario sees them, each port opened at first use. */
final class LabPorts {
  private final Lab lab;
  private final Namespace namespace;
  private final Map<String, ClickHousePort> clickHouses = new LinkedHashMap<>();
  private KafkaPort kafka;
  private RegistryPort registry;
  private ConnectPort connect;
  private MySqlPort mysql;
  private PaimonPort paimon;
  private FlinkPort flink;

  /**
   * @param lab null if no scenario of the sitting asks for a server
   */
  LabPorts(Lab lab, Namespace namespace) {
    this.lab = lab;
    this.namespace = namespace;
  }

  KafkaPort kafka() {
    if (kafka == null) {
      kafka = new KafkaPort(lab.server("kafka"), namespace);
    }
    return kafka;
  }

  ClickHousePort clickHouse(String word) {
    return clickHouses.computeIfAbsent(
        word,
        database ->
            new ClickHousePort(
                lab.server("clickhouse"), new Namespace(namespace.name() + database)));
  }

  RegistryPort registry() {
    if (registry == null) {
      registry = new RegistryPort(lab.server("registry"), namespace);
    }
    return registry;
  }

  ConnectPort connect() {
    if (connect == null) {
      connect = new ConnectPort(lab.server("connect"), namespace);
    }
    return connect;
  }

  MySqlPort mysql() {
    if (mysql == null) {
      mysql = new MySqlPort(lab.server("mysql"), namespace);
    }
    return mysql;
  }

  FlinkPort flink() {
    if (flink == null) {
      flink = new FlinkPort(lab, namespace);
    }
    return flink;
  }

  PaimonPort paimon() {
    if (paimon == null) {
      // Its catalog's tables are in the namespace's database, and go with that.
      mysql();
      paimon = new PaimonPort(lab, namespace);
    }
    return paimon;
  }

  /** Keeps what topics and tables hold. */
  void keep(Records records) {
    if (kafka != null) {
      kafka.topics().forEach(topic -> records.keep(kafka, topic));
    }
    clickHouses.values().forEach(records::keep);
  }

  /** Removes the namespace from all servers that were used, and closes the ports. */
  void leave() {
    // Jobs, connectors and tables first: they read the topics.
    if (flink != null) {
      flink.close();
    }
    if (connect != null) {
      connect.deleteNamespace();
    }
    for (ClickHousePort clickHouse : clickHouses.values()) {
      clickHouse.deleteNamespace();
      clickHouse.close();
    }
    if (paimon != null) {
      paimon.deleteNamespace();
    }
    if (mysql != null) {
      mysql.deleteNamespace();
      mysql.close();
    }
    if (registry != null) {
      registry.deleteNamespace();
    }
    if (kafka != null) {
      kafka.deleteNamespace();
      kafka.close();
    }
  }
}
