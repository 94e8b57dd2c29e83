package streamdojo.lab.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import streamdojo.kit.process.OwnFolder;
import streamdojo.kit.process.Ports;
import streamdojo.lab.tls.Certificates;

/**
 * The cluster as a process of its own, which ends with whoever started it.
 *
 * <p>The argument is the folder below which it has its own. The first line of standard input is
 * user and password of the ClickHouse that may read there, or empty. It then says {@code up
 * FOLDER}, where {@link Handout} tells what there is. Then it takes {@code stop 2}, {@code start
 * 2}, {@code start 2 auto.create.topics.enable=true}, {@code list} and {@code sign anna}, which
 * makes the keystores {@code anna.p12} and, of another authority, {@code strangers/anna.p12}; and
 * says {@code done} behind each; at the end of standard input it ends, and its folder goes.
 */
public final class ClusterMain {
  private final Cluster cluster;
  private final Certificates certificates;

  private ClusterMain(Cluster cluster, Certificates certificates) {
    this.cluster = cluster;
    this.certificates = certificates;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    // Log4j's own binding is left out on purpose; without this it complains about that.
    System.setProperty("log4j2.StatusLogger.level", "OFF");
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String engine = String.valueOf(in.readLine()).strip();
    int code = 0;
    try (OwnFolder own = new OwnFolder(Path.of(arguments[0]))) {
      run(own.folder(), engine, in);
    } catch (Exception failed) {
      System.err.println("The cluster failed: " + failed);
      code = 2;
    }
    // Kafka's own threads may outlive their server.
    System.exit(code);
  }

  private static void run(Path folder, String engine, BufferedReader in) throws Exception {
    Certificates certificates =
        Certificates.make(folder, UUID.randomUUID().toString()).sign(ClusterSettings.BROKERS);
    Map<String, String> logins = new HashMap<>();
    logins.put(ClusterSettings.BROKERS, UUID.randomUUID().toString());
    String[] login = engine.split(" ");
    if (login.length == 2) {
      logins.put(login[0], login[1]);
    }
    try (Cluster cluster =
        new Cluster(folder, new ClusterSettings(certificates, Ports.pick(), logins))) {
      cluster.start();
      try (Admin admin = Admin.create(cluster.admin())) {
        new Handout(folder, cluster, certificates).make(new Principals(admin), login[0]);
        say("up " + folder);
        ClusterMain main = new ClusterMain(cluster, certificates);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          try {
            main.obey(line.strip().split(" "), admin);
            say("done");
          } catch (Exception failed) {
            say("failed: " + failed);
          }
        }
      }
    }
  }

  private void obey(String[] words, Admin admin) throws Exception {
    switch (words[0]) {
      case "stop" -> cluster.stop(Integer.parseInt(words[1]));
      case "start" ->
          cluster.start(
              Integer.parseInt(words[1]),
              Stream.of(words)
                  .skip(2)
                  .map(word -> word.split("=", 2))
                  .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
      case "list" -> list(admin);
      case "sign" -> {
        certificates.sign(words[1]);
        Path strangers = Files.createDirectory(certificates.folder().resolve("strangers"));
        Certificates.make(strangers, certificates.password()).sign(words[1]);
      }
      default -> say("There are: stop N, start N [KEY=VALUE …], list, sign NAME.");
    }
  }

  private static void list(Admin admin) throws Exception {
    new TreeSet<>(admin.listTopics().names().get()).forEach(topic -> say("topic " + topic));
    admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
        .map(group -> "group " + group.groupId())
        .sorted()
        .forEach(ClusterMain::say);
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
