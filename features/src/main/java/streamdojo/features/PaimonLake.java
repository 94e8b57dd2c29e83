package streamdojo.features;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.core.ConditionTimeoutException;
import streamdojo.kit.Limits;
import streamdojo.kit.Trouble;
import streamdojo.kit.split.Basket;
import streamdojo.kit.split.CompletedSale;
import streamdojo.kit.split.Payment;
import streamdojo.kit.split.SplitTables;
import streamdojo.kit.split.UnnestedLine;

/** The lake of document 004: filled by the answer's job, read by somebody who is not Flink. */
public final class PaimonLake {
  /** A look reads a whole table, and takes from the job what it costs. */
  private static final Duration LOOK = Duration.ofMillis(200);

  /** The tables of the lake, with what a row of each is. */
  private static final Map<String, Class<? extends Record>> TABLES = new LinkedHashMap<>();

  static {
    TABLES.put("t_salesbaskets", Basket.class);
    TABLES.put("t_salespayments", Payment.class);
    TABLES.put("t_salescompleted", CompletedSale.class);
    TABLES.put("t_unnested_sales", UnnestedLine.class);
  }

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private final Scene scene;

  /**
   * @param scene the scenario's own
   */
  public PaimonLake(Scene scene) {
    this.scene = scene;
  }

  /** Has the answer bring the topics into the lake, until the scenario is over. */
  public void fill() {
    scene.flink().run(SplitScripts.lake(scene));
  }

  /**
   * Waits until these sales are in all tables.
   *
   * @throws AssertionError if the job has failed, or doesn't bring them
   */
  public void await(List<String> last) {
    await(last, this::check);
  }

  /**
   * The same where somebody looks after the jobs.
   *
   * @param look is done before each look at the lake
   * @throws AssertionError if the job doesn't bring them
   */
  void await(List<String> last, Runnable look) {
    try {
      for (String table : TABLES.keySet()) {
        Limits.LAKE_CAUGHT_UP
            .await("the last sales to be in " + table)
            .pollInterval(LOOK)
            .until(
                () -> {
                  look.run();
                  return invoices(table).containsAll(last);
                });
      }
    } catch (ConditionTimeoutException late) {
      throw new AssertionError(late.getMessage(), late);
    }
  }

  /** All rows of the lake as a reader finds them, by table and key. */
  public Map<String, String> rows() {
    Map<String, String> rows = new LinkedHashMap<>();
    TABLES.forEach(
        (table, type) -> {
          for (JsonNode row : scene.paimon().read(table).rows()) {
            add(rows, table, read(table, type, row));
          }
        });
    return rows;
  }

  /** All rows that the topics are, by the lake's tables and key. */
  public Map<String, String> rowsOnTopics() {
    SplitTables topics =
        SplitTables.of(scene.kafka().records(), scene.registry(), scene.namespace());
    Map<String, String> rows = new LinkedHashMap<>();
    topics.baskets().forEach(row -> add(rows, "t_salesbaskets", row));
    topics.payments().forEach(row -> add(rows, "t_salespayments", row));
    topics.completed().forEach(row -> add(rows, "t_salescompleted", row));
    topics.unnested().forEach(row -> add(rows, "t_unnested_sales", row));
    return rows;
  }

  /** Those of these invoice numbers that are in all tables. */
  public Set<String> complete(Set<String> wanted) {
    Set<String> found = new HashSet<>(wanted);
    for (String table : TABLES.keySet()) {
      if (!found.isEmpty()) {
        found.retainAll(invoices(table));
      }
    }
    return found;
  }

  /** The names of all files that the rows are in. */
  public List<String> files() {
    List<String> files = new ArrayList<>();
    TABLES.keySet().forEach(table -> files.addAll(scene.paimon().read(table).files()));
    return files;
  }

  private Set<String> invoices(String table) {
    Set<String> invoices = new HashSet<>();
    for (JsonNode row : scene.paimon().read(table).rows()) {
      invoices.add(row.path("invoiceNumber").asText());
    }
    return invoices;
  }

  private void check() {
    try {
      scene.flink().check();
    } catch (Trouble failed) {
      // It is the answer's.
      throw new AssertionError(failed.getMessage(), failed);
    }
  }

  private static void add(Map<String, String> rows, String table, Record row) {
    String key =
        row instanceof UnnestedLine line
            ? line.invoiceNumber() + " " + line.line()
            : JSON.valueToTree(row).path("invoiceNumber").asText();
    // One that is there twice is seen.
    rows.merge(table + " " + key, row.toString(), (one, more) -> one + " and " + more);
  }

  private static Record read(String table, Class<? extends Record> type, JsonNode row) {
    try {
      return JSON.treeToValue(row, type);
    } catch (JsonProcessingException wrong) {
      throw new AssertionError(
          "A row of " + table + " is no " + type.getSimpleName() + ": " + row, wrong);
    }
  }
}
