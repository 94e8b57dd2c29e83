package streamdojo.kit.lab;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import streamdojo.kit.Trouble;

/**
 * A line that a lab's supervisor says; what doesn't belong to its {@code event} is null.
 *
 * @param event {@code progress}, {@code up}, {@code failed}, {@code status}, {@code done} or {@code
 *     refused}
 * @param server that it is about
 * @param text of a progress
 * @param reason of a failure: {@code busy} if the lab is there already
 * @param happened of a failure, as a sentence
 * @param next of a failure: what to do, as a sentence
 * @param log last lines of the failed server's log
 * @param logFile a copy of that log which stays
 * @param lab as it is now
 * @param servers how each server is
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Reply(
    String event,
    String server,
    String text,
    String reason,
    String happened,
    String next,
    List<String> log,
    String logFile,
    Lab lab,
    List<ServerState> servers) {

  /** Whether this is a line of that kind. */
  public boolean is(String kind) {
    return kind.equals(event);
  }

  /** Returns a progress as one line for people. */
  public String progress() {
    return server == null ? text : server + ": " + text;
  }

  /** Returns a failure as one screen for people. */
  public Trouble trouble() {
    String ends = log == null ? "" : "\nIts log ends:\n  " + String.join("\n  ", log);
    String whole = logFile == null ? "" : " The whole log: " + logFile;
    return new Trouble(happened + ends, next + whole);
  }
}
