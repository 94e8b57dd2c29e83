package streamdojo.lab.clickhouse;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import streamdojo.kit.Trouble;

/** What the server tells its supervisor: a line of JSON each. */
final class Events {
  private final PrintStream out;
  private final ObjectMapper json = new ObjectMapper();

  private Events(PrintStream out) {
    this.out = out;
  }

  /** Takes standard output for itself: whatever else prints there goes to standard error. */
  static Events onStandardOutput() {
    Events events = new Events(System.out);
    System.setOut(System.err);
    return events;
  }

  void progress(String text) {
    say("event", "progress", "text", text);
  }

  void ready(String engine, String version) {
    say("event", "ready", "engine", engine, "version", version);
  }

  /**
   * @param reason {@code port-taken} or {@code trouble}
   */
  void failed(String reason, Trouble trouble) {
    say(
        "event",
        "failed",
        "reason",
        reason,
        "happened",
        trouble.getMessage(),
        "next",
        trouble.next());
  }

  private synchronized void say(String... pairs) {
    Map<String, String> event = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      event.put(pairs[i], pairs[i + 1]);
    }
    try {
      out.println(json.writeValueAsString(event));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
