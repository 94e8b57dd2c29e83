package streamdojo.kit.flink;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.pollinterval.IterativePollInterval;
import streamdojo.kit.Limits;
import streamdojo.kit.port.Rest;

/** The pages of one answer of Flink's SQL gateway, fetched until there are no more. */
final class FlinkAnswer {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
  private static final Duration LONGEST_PAUSE = FIRST_PAUSE.multipliedBy(10);

  private final Rest rest;
  private final List<JsonNode> data = new ArrayList<>();
  private JsonNode columns;
  private String job;
  private String next;

  /**
   * @param operation the statement's path at the gateway
   */
  FlinkAnswer(Rest rest, String operation) {
    this.rest = rest;
    this.next = operation + "/result/0?rowFormat=JSON";
  }

  /**
   * Waits for all of it.
   *
   * @throws FlinkRefusal if there will be none
   */
  FlinkSession.Result whole() {
    while (next != null) {
      Limits.QUESTION_ANSWERED
          .await("Flink's answer")
          .pollInterval(IterativePollInterval.iterative(FlinkAnswer::longer, FIRST_PAUSE))
          .until(this::read);
    }
    return new FlinkSession.Result(columns, data, job);
  }

  /** Fetches a page; false if it says nothing, as long as Flink is at work. */
  private boolean read() {
    Rest.Answer answer = rest.ask("GET", next, null);
    if (!answer.ok()) {
      throw FlinkRefusal.of(answer);
    }
    JsonNode page = answer.body();
    String type = page.path("resultType").asText();
    if (type.equals("NOT_READY")) {
      return false;
    }
    JsonNode results = page.path("results");
    if (columns == null) {
      columns = results.path("columns");
      job = page.path("jobID").asText(null);
    }
    int before = data.size();
    results.path("data").forEach(row -> data.add(row.path("fields")));
    next = type.equals("EOS") ? null : page.path("nextResultUri").asText(null);
    return next == null || data.size() > before;
  }

  /**
   * By a twentieth, so that it is a twentieth of the waiting. The gateway answers at once, also
   * that there is nothing yet: asked without a pause it is as busy with saying that as with the
   * question.
   */
  private static Duration longer(Duration last) {
    Duration next = last.multipliedBy(21).dividedBy(20);
    return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
  }
}
