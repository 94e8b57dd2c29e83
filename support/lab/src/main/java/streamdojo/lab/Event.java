package streamdojo.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import streamdojo.kit.lab.Lab;

/**
 * A line that a process of the lab says. Which fields are there depends on {@code event}; the
 * others are null.
 *
 * @param event {@code progress}, {@code ready}, {@code failed}, {@code over}, {@code up}, {@code
 *     status}, {@code done} or {@code refused}
 * @param server the server's name; only the supervisor sets it
 * @param text of a progress
 * @param engine of a server that is ready: {@code Apache Kafka}
 * @param version of the engine
 * @param reason of a failure: {@code port-taken}, {@code busy} or {@code trouble}
 * @param port that is taken, for {@code port-taken}; null means the one the server was given
 * @param happened what happened, as a sentence
 * @param next what to do next, as a sentence
 * @param log last lines of the failed server's log, oldest first
 * @param logFile a copy of the whole log that stays when the lab is gone
 * @param lab as it is now
 * @param servers how each server is
 */
record Event(
    String event,
    String server,
    String text,
    String engine,
    String version,
    String reason,
    Integer port,
    String happened,
    String next,
    List<String> log,
    String logFile,
    Lab lab,
    List<ServerStatus> servers) {

  static final String PORT_TAKEN = "port-taken";
  static final String BUSY = "busy";
  static final String TROUBLE = "trouble";

  static Event progress(String server, String text) {
    return new Event(
        "progress", server, text, null, null, null, null, null, null, null, null, null, null);
  }

  static Event ready(String engine, String version) {
    return new Event(
        "ready", null, null, engine, version, null, null, null, null, null, null, null, null);
  }

  /** All is done: the process can be ended without loss. */
  static Event over() {
    return of("over", null, null);
  }

  static Event failed(String reason, Integer port, String happened, String next) {
    return new Event(
        "failed", null, null, null, null, reason, port, happened, next, null, null, null, null);
  }

  static Event of(String event, Lab lab, List<ServerStatus> servers) {
    return new Event(
        event, null, null, null, null, null, null, null, null, null, null, lab, servers);
  }

  /** The same, said about a server, with what its log says. */
  Event about(String name, List<String> lines, String file) {
    return new Event(
        event, name, text, engine, version, reason, port, happened, next, lines, file, lab,
        servers);
  }

  /** Reads what a server says; what only a supervisor says is not looked at. */
  static Event from(Map<String, Object> fields) {
    return new Event(
        (String) fields.get("event"),
        null,
        (String) fields.get("text"),
        (String) fields.get("engine"),
        (String) fields.get("version"),
        (String) fields.get("reason"),
        fields.get("port") instanceof Number taken ? taken.intValue() : null,
        (String) fields.get("happened"),
        (String) fields.get("next"),
        null,
        null,
        null,
        null);
  }

  /** Returns it as a line of JSON, without the line's end. */
  String line() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("event", event);
    fields.put("server", server);
    fields.put("text", text);
    fields.put("engine", engine);
    fields.put("version", version);
    fields.put("reason", reason);
    fields.put("port", port);
    fields.put("happened", happened);
    fields.put("next", next);
    fields.put("log", log);
    fields.put("logFile", logFile);
    fields.put("lab", lab == null ? null : LabFile.fields(lab));
    fields.put(
        "servers", servers == null ? null : servers.stream().map(ServerStatus::fields).toList());
    return Json.line(fields);
  }

  boolean is(String kind) {
    return kind.equals(event);
  }
}
