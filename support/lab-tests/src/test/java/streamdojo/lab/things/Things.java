package streamdojo.lab.things;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import streamdojo.kit.flink.FlinkSession;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.port.KafkaClients;
import streamdojo.kit.port.MySqlPort;
import streamdojo.kit.port.Rest;

/**
 * Everything on the servers of a lab that runs may leave, theirs and anybody's, but for what
 * servers keep for themselves.
 *
 * @param lab that has Kafka, a registry, Connect, Flink and MySQL
 * @param mysql asks there
 * @param folder of the lab: what S3 and Flink keep is looked for in their files
 */
record Things(Lab lab, MySqlPort mysql, Path folder) {
  private static final Set<String> OVER = Set.of("CANCELED", "FINISHED", "FAILED");
  private static final String OTHERS =
      "('information_schema', 'mysql', 'performance_schema', 'sys')";

  /** One a line, in order: {@code kafka: topic anna_s1.sales}. */
  List<String> all() throws Exception {
    Set<String> all = new TreeSet<>();
    kafka(all);
    for (JsonNode subject : rest("registry").need("GET", "/subjects", null)) {
      all.add("registry: subject " + subject.asText());
    }
    for (JsonNode connector : rest("connect").need("GET", "/connectors", null)) {
      all.add("connect: connector " + connector.asText());
    }
    flink(all);
    ask(all, "database", "SELECT schema_name FROM information_schema.schemata WHERE schema_name");
    ask(
        all,
        "table",
        "SELECT CONCAT(table_schema, '.', table_name) FROM information_schema.tables"
            + " WHERE table_schema");
    ask(all, "user", "SELECT user FROM mysql.user WHERE user");
    files("s3/buckets").forEach(file -> all.add("s3: object " + file));
    files("flink/checkpoints").forEach(file -> all.add("flink: checkpoint " + file));
    return List.copyOf(all);
  }

  /** Whether there are a lake's rows, and a job that writes there. */
  boolean lake() throws Exception {
    Set<String> jobs = new TreeSet<>();
    flink(jobs);
    return !jobs.isEmpty() && files("s3/buckets").stream().anyMatch(one -> one.contains("/data-"));
  }

  private void kafka(Set<String> all) throws Exception {
    try (Admin admin = Admin.create(KafkaClients.common(lab.server("kafka")))) {
      admin.listTopics().names().get().stream()
          .filter(topic -> !topic.startsWith("__"))
          .forEach(topic -> all.add("kafka: topic " + topic));
      admin.listGroups().all().get().forEach(one -> all.add("kafka: group " + one.groupId()));
    }
  }

  private void flink(Set<String> all) {
    FlinkSession session = new FlinkSession(lab.server("flink"), Map.of(), List::of);
    for (JsonNode job : session.cluster().need("GET", "/jobs/overview", null).path("jobs")) {
      if (!OVER.contains(job.path("state").asText())) {
        all.add("flink: job " + job.path("name").asText() + " " + job.path("jid").asText());
      }
    }
    session.close();
  }

  private void ask(Set<String> all, String thing, String question) {
    for (List<Object> row : mysql.rows(question + " NOT IN " + OTHERS)) {
      all.add("mysql: " + thing + " " + row.get(0));
    }
  }

  private Rest rest(String server) {
    return new Rest(lab.server(server), server);
  }

  private List<String> files(String below) throws IOException {
    List<String> files = new ArrayList<>();
    Path root = folder.resolve(below);
    if (Files.isDirectory(root)) {
      walk(root, root, files);
    }
    return files;
  }

  /** Servers delete what is being listed. */
  private static void walk(Path root, Path folder, List<String> files) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path one : all.toList()) {
        if (Files.isDirectory(one)) {
          walk(root, one, files);
        } else {
          files.add(root.relativize(one).toString());
        }
      }
    } catch (NoSuchFileException deletedJustNow) {
      // Then it isn't there.
    }
  }
}
