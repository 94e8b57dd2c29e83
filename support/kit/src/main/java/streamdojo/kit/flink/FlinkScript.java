package streamdojo.kit.flink;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.port.Rest;

/** A script in Flink SQL that was run, and its jobs. */
public final class FlinkScript implements AutoCloseable {
  private static final Set<String> OVER = Set.of("FAILED", "CANCELED", "FINISHED", "SUSPENDED");
  private static final int WORDS = 300;

  /** As Kafka's clients write one, which Flink quotes. */
  private static final Pattern RECORD =
      Pattern.compile("ConsumerRecord\\(topic = (\\S+), partition = (\\d+),.*? offset = (\\d+),");

  private final FlinkSession session;
  private final List<String> jobs = new ArrayList<>();

  FlinkScript(FlinkSession session) {
    this.session = session;
  }

  void run(String script) {
    for (String statement : FlinkStatements.of(script)) {
      try {
        FlinkSession.Result result = session.ask(statement);
        if (result.job() != null) {
          jobs.add(result.job());
        }
      } catch (FlinkRefusal refused) {
        close();
        throw new Trouble(
            "Flink refused: "
                + refused.getMessage().replaceFirst("[.!]*$", ".")
                + " The statement: "
                + FlinkStatements.beginOf(statement),
            "Mend the statement.",
            refused);
      }
    }
  }

  /** The jobs that the script started, in its order. */
  public List<String> jobs() {
    return List.copyOf(jobs);
  }

  /** The REST API of the cluster that the jobs run on. */
  public Rest cluster() {
    return session.cluster();
  }

  /**
   * Looks whether the jobs are alive.
   *
   * @throws Trouble if one has failed, with Flink's last cause
   */
  public void check() {
    for (String job : jobs) {
      if (state(job).equals("FAILED")) {
        throw new Trouble(
            "The job of the script has failed: " + cause(job),
            "See Flink's log in the evidence folder; the statement may be right for other data.");
      }
    }
  }

  /** The state of a job in Flink's words: {@code RUNNING}, {@code FAILED} … */
  public String state(String job) {
    return cluster().need("GET", "/jobs/" + job + "/status", null).path("status").asText();
  }

  /** Bytes of state at the jobs' last checkpoints, added up; 0 before the first. */
  public long stateBytes() {
    return jobs.stream()
        .map(job -> cluster().need("GET", "/jobs/" + job + "/checkpoints", null))
        .mapToLong(said -> said.at("/latest/completed/state_size").asLong())
        .sum();
  }

  /** Bytes of Flink's heap that are in use just now, by all jobs together. */
  public long heapBytes() {
    JsonNode all = cluster().need("GET", "/taskmanagers", null);
    String heap = "/metrics?get=Status.JVM.Memory.Heap.Used";
    String one = "/taskmanagers/" + all.at("/taskmanagers/0/id").asText();
    return cluster().need("GET", one + heap, null).at("/0/value").asLong();
  }

  /** Ends the jobs, and waits until nothing of them reads or writes any more. */
  @Override
  public void close() {
    List<String> alive = jobs.stream().filter(job -> !OVER.contains(state(job))).toList();
    alive.forEach(job -> cluster().ask("PATCH", "/jobs/" + job + "?mode=cancel", null));
    for (String job : alive) {
      Limits.JOB_ENDS
          .await("Flink's job " + job + " to end")
          .until(() -> OVER.contains(state(job)));
    }
    jobs.clear();
    session.close();
  }

  private String cause(String job) {
    JsonNode said = cluster().need("GET", "/jobs/" + job + "/exceptions", null);
    String trace = said.path("root-exception").asText("");
    String last = FlinkRefusal.lastCause(trace, "it does not say why");
    return (last.length() > WORDS ? last.substring(0, WORDS) + " …" : last)
            .replaceFirst("[.!]*$", ".")
        + record(trace);
  }

  /** Which one it was, if it was a record that failed the job. */
  private static String record(String trace) {
    Matcher record = RECORD.matcher(trace);
    return record.find()
        ? " The record: partition %s, offset %s of %s."
            .formatted(record.group(2), record.group(3), record.group(1))
        : "";
  }
}
