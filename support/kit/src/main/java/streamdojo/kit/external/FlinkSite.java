package streamdojo.kit.external;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import streamdojo.kit.flink.FlinkSession;
import streamdojo.kit.lab.Server;

/** A Flink behind its SQL gateway: the jobs that a run which was cut off has left. */
final class FlinkSite implements Site {
  private final Server flink;
  private final String name;
  private final FlinkSession session;

  /** Reaches nobody yet. */
  FlinkSite(Server flink, String name) {
    this.flink = flink;
    this.name = name;
    this.session = new FlinkSession(flink, Map.of(), List::of);
  }

  @Override
  public Server look(Set<String> needs) {
    session.cluster();
    return flink;
  }

  @Override
  public List<String> things() {
    return jobs().stream().map(job -> "job " + job.path("name").asText()).toList();
  }

  @Override
  public List<String> clean() {
    List<String> things = things();
    for (JsonNode job : jobs()) {
      session.cluster().need("PATCH", "/jobs/" + job.path("jid").asText(), null);
    }
    return things;
  }

  @Override
  public void close() {
    session.close();
  }

  private List<JsonNode> jobs() {
    List<JsonNode> jobs = new ArrayList<>();
    for (JsonNode job : session.cluster().need("GET", "/jobs/overview", null).path("jobs")) {
      boolean over = Set.of("CANCELED", "FINISHED", "FAILED").contains(job.path("state").asText());
      if (!over && job.path("name").asText().startsWith(name + "_")) {
        jobs.add(job);
      }
    }
    return jobs;
  }
}
