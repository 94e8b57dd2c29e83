package streamdojo.direct;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import streamdojo.kit.Trouble;

/**
 * A statement as DuckDB's own parser understands it.
 *
 * @param tables names of the tables that it reads, in lower case; names of its own WITH clauses may
 *     be among them
 * @param showsTables whether it is SHOW TABLES
 */
record Question(Set<String> tables, boolean showsTables) {
  private static final Set<String> SHOW_TABLES =
      Set.of("\"tables\"", "__show_tables_expanded", "__show_tables_from_database");

  /** Functions that read tables by names which only they see. */
  private static final Set<String> HIDING = Set.of("query", "query_table");

  /**
   * Reads what {@code json_serialize_sql} says of a statement.
   *
   * @throws Trouble if it is no statement, more than one, or one that does more than read
   */
  static Question of(JsonNode parsed) {
    if (parsed.path("error").asBoolean()) {
      throw parsed.path("error_type").asText().equals("parser")
          ? new Trouble(
              "This is no SQL: " + parsed.path("error_message").asText() + ".",
              "Read the statement again.")
          : new Trouble(
              "The direct query only answers questions; this statement does something else.",
              "Ask with SELECT, WITH, SHOW TABLES or DESCRIBE.");
    }
    int count = parsed.path("statements").size();
    if (count != 1) {
      throw new Trouble("One question at a time; these are " + count + ".", "Ask one.");
    }
    Set<String> tables = new TreeSet<>();
    return new Question(tables, walk(parsed, tables));
  }

  /** Collects the tables; returns whether a list of them is wanted. */
  private static boolean walk(JsonNode node, Set<String> tables) {
    boolean shows = false;
    String type = node.path("type").asText();
    String name = node.path("table_name").asText();
    if (type.equals("BASE_TABLE")) {
      tables.add(name.toLowerCase(Locale.ROOT));
    } else if (type.equals("SHOW_REF") && !name.isEmpty()) {
      shows = SHOW_TABLES.contains(name);
      if (!shows) {
        tables.add(name.replace("\"", "").toLowerCase(Locale.ROOT));
      }
    } else if (type.equals("TABLE_FUNCTION")) {
      String function = node.path("function").path("function_name").asText();
      if (HIDING.contains(function.toLowerCase(Locale.ROOT))) {
        throw new Trouble(
            "The function " + function + " hides which tables are read.", "Name them in FROM.");
      }
    }
    for (JsonNode child : node) {
      shows |= walk(child, tables);
    }
    return shows;
  }
}
