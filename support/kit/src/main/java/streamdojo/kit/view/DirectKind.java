package streamdojo.kit.view;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.Server;
import streamdojo.kit.schema.Registry;
import streamdojo.kit.schema.Schemas;

/** The engines that can answer direct queries: the one place where a direct query is made. */
public enum DirectKind {
  /** In this process; keeps what it has read. */
  DUCKDB,
  /** A cluster's: the lab's own, or that of {@link #ELSEWHERE}. Keeps nothing. */
  FLINK,
  /** Somebody else's: whatever answers at a JDBC URL; see {@link DirectElsewhere}. */
  JDBC;

  /** Environment: which engine it is, {@code duckdb}, {@code flink} or a JDBC URL. */
  public static final String CHOICE = "DOJO_DIRECT";

  /** What somebody else's engine is called in sentences. */
  public static final String ENGINE_ELSEWHERE = "the engine of " + CHOICE;

  /**
   * Environment: address of another cluster's SQL gateway, {@code http://gateway:8083}; {@code
   * http://user:password@…} if it wants a login.
   */
  public static final String ELSEWHERE = "DOJO_FLINK";

  /**
   * Returns the engine of that name.
   *
   * @param name in any case; null or empty for {@link #CHOICE}, and DuckDB if that says nothing
   * @throws Trouble if there is none
   */
  public static DirectKind of(String name) {
    String chosen = name == null || name.isBlank() ? System.getenv(CHOICE) : name;
    if (chosen == null || chosen.isBlank()) {
      return DUCKDB;
    }
    if (chosen.strip().startsWith(DirectElsewhere.JDBC)) {
      return JDBC;
    }
    try {
      return valueOf(chosen.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException none) {
      throw new Trouble(
          "There is no engine '" + chosen + "'.", "Take duckdb, flink or a JDBC URL.");
    }
  }

  /**
   * What {@link #CHOICE} says, for people: of a JDBC URL, which may hold secrets, which engine's it
   * is. Empty if it says nothing.
   */
  public static Optional<String> said() {
    String said = System.getenv(CHOICE);
    return Optional.ofNullable(said)
        .filter(Predicate.not(String::isBlank))
        .map(text -> of(text) == JDBC ? withoutSecrets(text.strip()) : text);
  }

  private static String withoutSecrets(String url) {
    return url.replaceFirst("^(jdbc:\\w*).*", "$1:…");
  }

  /** The servers of a lab that it cannot do without. */
  public Set<String> needs() {
    return this == FLINK && elsewhere() == null ? Set.of("kafka", "flink") : Set.of("kafka");
  }

  /**
   * Makes a direct query. It reaches nobody yet: the first question does.
   *
   * @param prefix of the namespace, which tables' names are without: {@code ns.}; empty for all
   *     topics
   * @param room gives DuckDB's room, which is large, when it is needed
   * @throws Trouble if the lab lacks a server that it needs
   */
  public DirectView open(
      Lab lab, String prefix, Supplier<DirectView.Maker> room, DirectSettings settings) {
    if (this == JDBC) {
      return new ElsewhereView(DirectElsewhere.of(System.getenv()), prefix);
    }
    Server kafka = lab.server("kafka");
    Server registry = lab.servers().get("registry");
    if (this == DUCKDB) {
      Schemas schemas = registry == null ? Schemas.NONE : new Registry(registry);
      return room.get().make(kafka, prefix, schemas, settings);
    }
    Map<String, Server> servers = new LinkedHashMap<>();
    servers.put("kafka", kafka);
    if (registry != null) {
      servers.put("registry", registry);
    }
    Server elsewhere = elsewhere();
    return new FlinkView(elsewhere == null ? flink(lab) : elsewhere, servers, prefix);
  }

  private static Server flink(Lab lab) {
    Server flink = lab.servers().get("flink");
    if (flink == null) {
      throw new Trouble(
          "This lab has no Flink; it runs " + lab.servers().keySet() + ".",
          "Start it: ./dojo lab up flink; or say in " + ELSEWHERE + " where another gateway is.");
    }
    return flink;
  }

  private static Server elsewhere() {
    return FlinkAddress.of(System.getenv(ELSEWHERE));
  }
}
