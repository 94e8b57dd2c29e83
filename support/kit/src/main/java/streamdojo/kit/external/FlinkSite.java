package streamdojo.kit.external;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import streamdojo.kit.Namespace;
import streamdojo.kit.flink.FlinkPort;
import streamdojo.kit.flink.FlinkSession;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.Server;

/** A Flink behind its SQL gateway: the jobs that a run which was cut off has left. */
final class FlinkSite implements Site {
  private static final Set<String> OVER = Set.of("CANCELED", "FINISHED", "FAILED");
  private static final Set<String> ENDED = Set.of("CANCELED", "FINISHED");

  private final Lab lab;
  private final FlinkSession session;

  /** Reaches nobody yet. */
  FlinkSite(Lab lab) {
    this.lab = lab;
    this.session = new FlinkSession(lab.server("flink"), Map.of(), List::of);
  }

  @Override
  public Server look(Set<String> needs) {
    session.cluster();
    return lab.server("flink");
  }

  @Override
  public List<String> things() {
    return jobs(OVER).stream().map(job -> "job " + job.path("name").asText()).toList();
  }

  /** Those that have failed, too: their checkpoints stay. */
  @Override
  public void clean() {
    jobs(ENDED).stream()
        .map(job -> job.path("name").asText())
        .distinct()
        .forEach(namespace -> FlinkPort.endAll(lab, new Namespace(namespace)));
  }

  @Override
  public void close() {
    session.close();
  }

  /** Those in none of these states. */
  private List<JsonNode> jobs(Set<String> without) {
    List<JsonNode> jobs = new ArrayList<>();
    for (JsonNode job : session.cluster().need("GET", "/jobs/overview", null).path("jobs")) {
      boolean over = without.contains(job.path("state").asText());
      if (!over && job.path("name").asText().startsWith(lab.namespace() + "_")) {
        jobs.add(job);
      }
    }
    return jobs;
  }
}
