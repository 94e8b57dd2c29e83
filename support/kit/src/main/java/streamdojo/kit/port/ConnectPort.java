package streamdojo.kit.port;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import streamdojo.kit.Limits;
import streamdojo.kit.Namespace;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;

/** Kafka Connect as one namespace sees it: the connectors {@code ns.…}, over its REST API. */
public final class ConnectPort {
  private static final int CONFLICT = 409;
  private static final int NOT_FOUND = 404;

  private final Rest rest;
  private final Namespace namespace;

  /** The first question finds out whether Connect is there. */
  public ConnectPort(Server server, Namespace namespace) {
    this.rest = new Rest(server, "Kafka Connect");
    this.namespace = namespace;
  }

  /**
   * A task of a connector.
   *
   * @param state {@code RUNNING}, {@code FAILED}, {@code UNASSIGNED} …
   * @param trace why it failed; else null
   */
  public record TaskStatus(int id, String state, String trace) {}

  /**
   * A connector; it may be running though each of its tasks has failed.
   *
   * @param state as a task's; {@code MISSING} if it isn't known
   * @param trace why it failed; else null
   */
  public record Status(String state, String trace, List<TaskStatus> tasks) {
    /** Whether it and all of its tasks, at least one, are at work. */
    public boolean running() {
      return state.equals("RUNNING")
          && !tasks.isEmpty()
          && tasks.stream().allMatch(task -> task.state().equals("RUNNING"));
    }
  }

  /**
   * Makes a connector, or changes it, and waits until it runs. It reads in a group of the
   * connector's own full name, which goes with the namespace's groups.
   *
   * @param name without the namespace
   * @throws Trouble with the trace, if it or a task of it has failed
   */
  public void create(String name, Map<String, String> settings) {
    Map<String, String> all = new LinkedHashMap<>(settings);
    all.put("consumer.override.group.id", namespace.group(name));
    settled("PUT", path(name) + "/config", all);
    awaitRunning(name);
  }

  /**
   * Waits until a connector and its tasks run.
   *
   * @throws Trouble with the trace, as soon as one has failed
   */
  public void awaitRunning(String name) {
    Limits.CONNECTOR_RUNS
        .await("the connector " + namespace.group(name) + " to run")
        .until(() -> checked(name).running());
  }

  /** Returns how a connector is. */
  public Status status(String name) {
    Rest.Answer answer = rest.ask("GET", path(name) + "/status", null);
    if (answer.code() == NOT_FOUND) {
      return new Status("MISSING", null, List.of());
    }
    if (!answer.ok()) {
      throw rest.refused(answer);
    }
    List<TaskStatus> tasks = new ArrayList<>();
    for (JsonNode task : answer.body().path("tasks")) {
      tasks.add(new TaskStatus(task.path("id").asInt(), text(task, "state"), text(task, "trace")));
    }
    JsonNode connector = answer.body().path("connector");
    return new Status(text(connector, "state"), text(connector, "trace"), tasks);
  }

  /**
   * Returns how a connector is, if nothing of it has failed: to be called while one waits for what
   * it does.
   *
   * @throws Trouble with the trace
   */
  public Status checked(String name) {
    Status status = status(name);
    if (status.state().equals("FAILED")) {
      throw failed("The connector " + namespace.group(name), status.trace());
    }
    for (TaskStatus task : status.tasks()) {
      if (task.state().equals("FAILED")) {
        throw failed("Task " + task.id() + " of " + namespace.group(name), task.trace());
      }
    }
    return status;
  }

  /** Starts a connector and its tasks again, those too that have failed, and waits for them. */
  public void restart(String name) {
    settled("POST", path(name) + "/restart?includeTasks=true", null);
    Limits.CONNECTOR_RUNS
        .await("the connector " + namespace.group(name) + " to run")
        .until(() -> status(name).running());
  }

  /** Deletes a connector and waits until it is gone; its group's offsets stay with Kafka. */
  public void delete(String name) {
    settled("DELETE", path(name), null);
    Limits.CONNECTOR_RUNS
        .await("the connector " + namespace.group(name) + " to be gone")
        .until(() -> status(name).state().equals("MISSING"));
  }

  /** The namespace's connectors, without the namespace. */
  public List<String> connectors() {
    return StreamSupport.stream(rest.need("GET", "/connectors", null).spliterator(), false)
        .map(JsonNode::asText)
        .filter(name -> name.startsWith(namespace.prefix()))
        .map(name -> name.substring(namespace.prefix().length()))
        .sorted()
        .toList();
  }

  /** Deletes the namespace's connectors, and nothing else. */
  public void deleteNamespace() {
    connectors().forEach(this::delete);
  }

  /** While the worker is settling what runs, it asks to be asked again. */
  private void settled(String method, String path, Object body) {
    Rest.Answer[] last = new Rest.Answer[1];
    Limits.CONNECTOR_RUNS
        .await("Kafka Connect to be settled")
        .until(() -> (last[0] = rest.ask(method, path, body)).code() != CONFLICT);
    if (!last[0].ok()) {
      throw rest.refused(last[0]);
    }
  }

  private String path(String name) {
    return "/connectors/" + namespace.group(name);
  }

  private static String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asText() : null;
  }

  private static Trouble failed(String what, String trace) {
    return new Trouble(
        what + " has failed:\n" + trace, "The first lines that name a cause are the ones to mend.");
  }
}
