package streamdojo.features;

import java.util.function.Consumer;
import streamdojo.kit.Namespace;
import streamdojo.kit.flink.FlinkPort;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.ClickHousePort;
import streamdojo.kit.port.ConnectPort;
import streamdojo.kit.port.KafkaPort;
import streamdojo.kit.port.MySqlPort;
import streamdojo.kit.port.PaimonPort;
import streamdojo.kit.port.RegistryPort;

/**
 * Removes from all servers of a lab what a namespace has there whose process was killed: nobody
 * knows any more which servers it had used.
 *
 * @param lab whose servers are up
 * @param namespace nobody's any more
 */
record Removal(Lab lab, Namespace namespace) {
  /** What it has in ClickHouse beside its own database has names that begin as this one's. */
  private static final String DATABASES =
      "SELECT name FROM system.databases WHERE startsWith(name, '%s')";

  /**
   * Removes it.
   *
   * @throws streamdojo.kit.Trouble if a server refuses; what is left can be removed later
   */
  void run() {
    // Jobs, connectors and tables first: they read the topics.
    with("flink", flink -> FlinkPort.endAll(lab, namespace));
    with("connect", connect -> new ConnectPort(connect, namespace).deleteNamespace());
    with("clickhouse", this::clickHouse);
    with("mysql", this::mysql);
    with("registry", registry -> new RegistryPort(registry, namespace).deleteNamespace());
    with("kafka", this::kafka);
    System.err.println("Removed " + namespace.name() + ", which a killed process had left.");
  }

  private void with(String name, Consumer<Server> removal) {
    Server server = lab.servers().get(name);
    if (server != null) {
      removal.accept(server);
    }
  }

  private void clickHouse(Server server) {
    try (ClickHousePort own = new ClickHousePort(server, namespace)) {
      own.rows(DATABASES.formatted(namespace.name())).stream()
          .map(row -> new Namespace(row.get(0).toString()))
          .forEach(database -> drop(server, database));
    }
  }

  private static void drop(Server server, Namespace database) {
    try (ClickHousePort port = new ClickHousePort(server, database)) {
      port.deleteNamespace();
    }
  }

  /** The lake's files with it: its catalog is in the database. */
  private void mysql(Server server) {
    try (MySqlPort port = new MySqlPort(server, namespace)) {
      with("paimon", paimon -> new PaimonPort(lab, namespace).deleteNamespace());
      port.deleteNamespace();
    }
  }

  private void kafka(Server server) {
    try (KafkaPort port = new KafkaPort(server, namespace)) {
      port.deleteNamespace();
    }
  }
}
