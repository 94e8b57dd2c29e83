package streamdojo.dojo.soak;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.admin.Admin;
import streamdojo.kit.Namespace;
import streamdojo.kit.docker.DockerEngine;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.Server;
import streamdojo.kit.port.ClickHousePort;
import streamdojo.kit.port.KafkaPort;
import streamdojo.kit.port.MySqlPort;
import streamdojo.kit.port.Rest;

/**
 * What a lab's servers keep for those who use them, and the containers that they are in.
 *
 * @param lab the servers
 */
record Held(Lab lab) {
  /** By what it is, of those servers that the lab has. */
  Map<String, Long> counts() {
    Namespace namespace = Namespace.fresh("leaks");
    Map<String, Long> counts = new LinkedHashMap<>();
    if (lab.inContainers()) {
      counts.put("containers", (long) DockerEngine.find().containers(DockerEngine.OWNER).size());
    }
    count(counts, "topics", "kafka", server -> topics(server, namespace));
    count(counts, "subjects", "registry", server -> listed(server, "/subjects"));
    count(counts, "connectors", "connect", server -> listed(server, "/connectors"));
    count(counts, "databases (MySQL)", "mysql", server -> mysql(server, namespace));
    count(counts, "databases (ClickHouse)", "clickhouse", server -> clickHouse(server, namespace));
    return counts;
  }

  private void count(
      Map<String, Long> counts, String name, String server, ToLongFunction<Server> count) {
    if (lab.servers().containsKey(server)) {
      counts.put(name, count.applyAsLong(lab.server(server)));
    }
  }

  private static long topics(Server server, Namespace namespace) {
    try (KafkaPort port = new KafkaPort(server, namespace);
        Admin admin = Admin.create(port.clients())) {
      return admin.listTopics().names().get().size();
    } catch (ExecutionException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static long listed(Server server, String path) {
    return new Rest(server, server.name()).need("GET", path, null).size();
  }

  private static long mysql(Server server, Namespace namespace) {
    try (MySqlPort port = new MySqlPort(server, namespace)) {
      int count = port.rows("SHOW DATABASES").size();
      port.deleteNamespace();
      return count;
    }
  }

  private static long clickHouse(Server server, Namespace namespace) {
    try (ClickHousePort port = new ClickHousePort(server, namespace)) {
      int count = port.rows("SELECT name FROM system.databases").size();
      port.deleteNamespace();
      return count;
    }
  }
}
