package streamdojo.kit.flink;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import streamdojo.kit.port.Rest;

/** What Flink refuses. It answers with the stack trace; what matters is the last cause's words. */
public final class FlinkRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private static final Pattern CAUSE = Pattern.compile("(?m)^(?:Caused by: )?([\\w.$]+): (.+)$");

  private final String all;

  private FlinkRefusal(String last, String all) {
    super(last);
    this.all = all;
  }

  static FlinkRefusal of(Rest.Answer answer) {
    String all = all(answer);
    return new FlinkRefusal(lastCause(all, answer.message()), all);
  }

  /**
   * The last cause's words in a stack trace.
   *
   * @param otherwise where there is no trace
   */
  static String lastCause(String trace, String otherwise) {
    String last = otherwise;
    Matcher cause = CAUSE.matcher(trace);
    while (cause.find()) {
      last = cause.group(2);
    }
    return last;
  }

  /** Whether it is only that the session was closed for idleness, or went with the gateway. */
  static boolean noSession(Rest.Answer answer) {
    return all(answer).contains("Session '");
  }

  private static String all(Rest.Answer answer) {
    JsonNode errors = answer.body() == null ? null : answer.body().path("errors");
    StringBuilder all = new StringBuilder();
    if (errors != null) {
      errors.forEach(error -> all.append(error.asText()).append('\n'));
    }
    return all.toString();
  }

  /** All that Flink says, its causes included. */
  public String all() {
    return all;
  }
}
