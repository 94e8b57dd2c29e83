package streamdojo.kit.flink;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.port.Rest;

/**
 * A job on Flink's cluster.
 *
 * @param cluster its REST API
 * @param id in Flink's words
 */
record FlinkJob(Rest cluster, String id) {
  private static final Set<String> OVER = Set.of("FAILED", "CANCELED", "FINISHED", "SUSPENDED");
  private static final int WORDS = 300;

  /** As Kafka's clients write one, which Flink quotes. */
  private static final Pattern RECORD =
      Pattern.compile("ConsumerRecord\\(topic = (\\S+), partition = (\\d+),.*? offset = (\\d+),");

  /** All of a name that Flink knows, those that are over too. */
  static List<FlinkJob> named(Rest cluster, String name) {
    List<FlinkJob> jobs = new ArrayList<>();
    for (JsonNode job : cluster.need("GET", "/jobs/overview", null).path("jobs")) {
      if (job.path("name").asText().equals(name)) {
        jobs.add(new FlinkJob(cluster, job.path("jid").asText()));
      }
    }
    return jobs;
  }

  /** In Flink's words: {@code RUNNING}, {@code FAILED} … */
  String state() {
    return ask("/status").path("status").asText();
  }

  boolean over() {
    return OVER.contains(state());
  }

  /**
   * Looks whether it is alive.
   *
   * @throws Trouble if it has failed, with Flink's last cause
   */
  void check() {
    if (state().equals("FAILED")) {
      throw new Trouble(
          "The job of the script has failed: " + cause(),
          "See Flink's log in the evidence folder; the statement may be right for other data.");
    }
  }

  /** Ends it, and leaves what it has written where it is; doesn't wait. */
  void cancel() {
    cluster.ask("PATCH", "/jobs/" + id + "?mode=cancel", null);
  }

  /**
   * Waits until it is over.
   *
   * @throws ConditionTimeoutException if it isn't in its limit, with what Flink's tasks are at
   */
  void awaitEnd() {
    try {
      Limits.JOB_ENDS.await("Flink's job " + id + " to end").until(this::over);
    } catch (ConditionTimeoutException late) {
      throw new ConditionTimeoutException(
          late.getMessage() + "\n" + new TaskStacks(cluster).text(), late);
    }
  }

  /** Whether Flink deletes its checkpoints when it is ended; some moments after its end. */
  boolean takesCheckpointsAlong() {
    JsonNode kept = ask("/checkpoints/config").path("externalization");
    return !kept.path("enabled").asBoolean() || kept.path("delete_on_cancellation").asBoolean();
  }

  /** Bytes of state at its last checkpoint; 0 before the first. */
  long stateBytes() {
    return ask("/checkpoints").at("/latest/completed/state_size").asLong();
  }

  /** What its last checkpoint took, in ms; 0 before the first. */
  long checkpointMillis() {
    return ask("/checkpoints").at("/latest/completed/end_to_end_duration").asLong();
  }

  /**
   * Has it make a checkpoint now, and waits until that is complete.
   *
   * @throws Trouble if it has failed
   */
  void checkpoint() {
    String[] asked = new String[1];
    Limits.CHECKPOINT_MADE
        .await("a checkpoint of Flink's job " + id)
        .until(
            () -> {
              check();
              if (asked[0] == null) {
                asked[0] = trigger();
              }
              JsonNode said = ask("/checkpoints/" + asked[0]);
              if (said.at("/operation/failure-cause").isObject()) {
                // Not all of its tasks were at work yet: once more.
                asked[0] = null;
                return false;
              }
              return said.at("/status/id").asText().equals("COMPLETED");
            });
  }

  private String trigger() {
    return cluster
        .need("POST", "/jobs/" + id + "/checkpoints", Map.of())
        .path("request-id")
        .asText();
  }

  private JsonNode ask(String what) {
    return cluster.need("GET", "/jobs/" + id + what, null);
  }

  private String cause() {
    String trace = ask("/exceptions").path("root-exception").asText("");
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
