package streamdojo.lab.clickhouse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import streamdojo.kit.Trouble;

/** What the server tells its supervisor: a line of JSON each. */
final class Events {
  private final PrintStream out;

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
    StringWriter line = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(line)) {
      json.writeStartObject();
      for (int i = 0; i < pairs.length; i += 2) {
        json.writeStringField(pairs[i], pairs[i + 1]);
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.println(line);
    out.flush();
  }
}
