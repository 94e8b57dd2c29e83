package streamdojo.kit.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import streamdojo.kit.Trouble;
import streamdojo.kit.flink.FlinkRefusal;
import streamdojo.kit.flink.FlinkSession;
import streamdojo.kit.lab.Server;

/**
 * The direct query for topics that outgrow one machine: Flink reads them, and is asked by its SQL
 * gateway's REST interface, so that nobody needs a driver. Every topic is a table of a catalog that
 * can only be read; a question is answered from the end that each topic has when it is asked.
 * Nothing is kept from one question to the next.
 */
public final class FlinkView implements DirectView {
  /** What the catalog calls the database of all topics. */
  private static final String ALL = "all";

  private static final Pattern QUESTION =
      Pattern.compile("(?is)[\\s(]*(SELECT|WITH|VALUES|SHOW|DESCRIBE|DESC|EXPLAIN)\\b.*");

  private static final Pattern COUNTED =
      Pattern.compile("(TOMBSTONES|UNDECODABLE|OPEN_TRANSACTION) (.+)");

  private static final Map<String, String> PROPERTIES =
      Map.of(
          "execution.runtime-mode", "batch",
          // Records are handed from task to task as they are.
          "pipeline.object-reuse", "true",
          // What a running job found out is asked for when it is over, at most once.
          "sql-gateway.session.plan-cache.enabled", "false");

  private final FlinkSession session;
  private final Map<String, Server> servers;
  private final String database;

  /**
   * Reaches nobody yet: the first question does.
   *
   * @param gateway Flink's SQL gateway, whose cluster has the jar of {@code support/lab-flink}
   * @param servers {@code kafka} and, if there is one, {@code registry}, as Flink reaches them
   * @param prefix of the namespace, which tables' names are without: {@code ns.}; empty for all
   *     topics
   */
  public FlinkView(Server gateway, Map<String, Server> servers, String prefix) {
    this.session = new FlinkSession(gateway, PROPERTIES, this::begin);
    this.servers = Map.copyOf(servers);
    this.database = prefix.isEmpty() ? ALL : prefix.replaceFirst("\\.$", "");
  }

  @Override
  public synchronized Rows ask(String sql) {
    String statement = sql.replaceFirst("[;\\s]+$", "");
    if (statement.isBlank()) {
      throw new Trouble("One question at a time; these are 0.", "Ask one.");
    }
    if (!QUESTION.matcher(statement).matches()) {
      throw new Trouble(
          "The direct query only answers questions; this statement does something else.",
          "Ask with SELECT, WITH, SHOW TABLES or DESCRIBE.");
    }
    try {
      FlinkSession.Result result = session.ask(statement);
      return FlinkRows.of(result.columns(), result.data(), asides(result.job()));
    } catch (FlinkRefusal refused) {
      throw FlinkTrouble.of(refused, this::tables);
    }
  }

  @Override
  public void forget() {
    // It keeps nothing.
  }

  @Override
  public synchronized void close() {
    session.close();
  }

  /** What a new session is told. */
  private List<String> begin() {
    StringBuilder options = new StringBuilder("'type' = 'topics'");
    servers.forEach(
        (name, server) -> {
          option(options, name + ".address", server.address());
          option(options, name + ".user", server.user());
          option(options, name + ".password", server.password());
          server
              .settings()
              .forEach((key, value) -> option(options, name + ".client." + key, value));
        });
    return List.of(
        "CREATE CATALOG topics WITH (" + options + ")",
        "USE CATALOG topics",
        "USE `" + database + "`");
  }

  private static void option(StringBuilder options, String name, String value) {
    if (value != null && !value.isEmpty()) {
      options.append(", '%s' = '%s'".formatted(name, value.replace("'", "''")));
    }
  }

  private List<String> tables() {
    return session.ask("SHOW TABLES").data().stream().map(row -> row.path(0).asText()).toList();
  }

  /** What the job's tasks counted: {@code UNDECODABLE transactions}, {@code 3 partition 0, …}. */
  private List<Aside> asides(String job) {
    List<Aside> asides = new ArrayList<>();
    for (JsonNode one : accumulators(job)) {
      Matcher name = COUNTED.matcher(one.path("name").asText());
      // Flink has some of its own.
      if (name.matches()) {
        String[] value = one.path("value").asText().split(" ", 2);
        long count = Long.parseLong(value[0]);
        if (count > 0) {
          asides.add(new Aside(Aside.Kind.valueOf(name.group(1)), name.group(2), count, value[1]));
        }
      }
    }
    return asides;
  }

  private JsonNode accumulators(String job) {
    return job == null
        ? JsonNodeFactory.instance.arrayNode()
        : session
            .cluster()
            .need("GET", "/jobs/" + job + "/accumulators", null)
            .path("user-task-accumulators");
  }
}
