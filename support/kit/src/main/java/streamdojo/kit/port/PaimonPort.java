package streamdojo.kit.port;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import streamdojo.kit.Limits;
import streamdojo.kit.Namespace;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Lab;

/**
 * The tables of one namespace's lake, as Paimon's own library reads them from S3, without Flink.
 */
public final class PaimonPort {
  /** The database in the catalog; the document's name. */
  public static final String DATABASE = "dev";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Rest rest;
  private final Map<String, String> catalog;

  /** The first question finds out whether the reader is there. */
  public PaimonPort(Lab lab, Namespace namespace) {
    this.rest = new Rest(lab.server("paimon"), "Paimon's reader", Limits.LAKE_READ);
    this.catalog = new PaimonCatalog(lab, namespace).options();
  }

  /**
   * A table at its newest snapshot.
   *
   * @param keys the columns of its primary key; none if it has no key
   * @param files names of those that its rows are in
   * @param rows each an object, doubles with the digits that mean them
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Contents(List<String> keys, List<String> files, List<JsonNode> rows) {}

  /**
   * Reads a table.
   *
   * @throws Trouble if there is none of that name, or its files can't be read
   */
  public Contents read(String table) {
    JsonNode answer = rest.need("POST", "/rows", question(table));
    try {
      return JSON.treeToValue(answer, Contents.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Deletes the namespace's tables and files, and nothing else. */
  public void deleteNamespace() {
    rest.need("POST", "/drop", question(null));
  }

  private Map<String, Object> question(String table) {
    Map<String, Object> question = new LinkedHashMap<>();
    question.put("catalog", catalog);
    question.put("database", DATABASE);
    question.put("table", table);
    return question;
  }
}
