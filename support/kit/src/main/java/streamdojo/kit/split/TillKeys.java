package streamdojo.kit.split;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import streamdojo.kit.Trouble;

/** The keys of a configuration file: which there are, and what may stand behind them. */
final class TillKeys {
  private static final JsonFile OWN = JsonFile.own("app.json");

  /** The document says one, the original's program reads the other. */
  private static final Map<String, String> SPELLINGS = Map.of("Mysql_enabled", "MysqlEnabled");

  private static final Set<String> FLAGS = Set.of("echoConfig", "Json_to_file");
  private static final Set<String> FROM_ONE =
      Set.of("Terminals", "Max_items_basket", "Max_quantity", "Batch_size");

  private TillKeys() {}

  /**
   * Returns the file with all keys, each in one spelling.
   *
   * @throws Trouble that names the key which is unknown, or what is wrong behind it
   */
  static JsonFile complete(JsonFile given) {
    ObjectNode all = OWN.tree().deepCopy();
    Set<String> seen = new TreeSet<>();
    for (Map.Entry<String, JsonNode> entry : given.tree().properties()) {
      String key = SPELLINGS.getOrDefault(entry.getKey(), entry.getKey());
      if (!all.has(key)) {
        throw new Trouble(
            given.name() + " has the key '" + entry.getKey() + "', which no till knows.",
            "Take one of: " + String.join(", ", known(all)) + ".");
      }
      if (!seen.add(key)) {
        throw new Trouble(
            given.name() + " has '" + key + "' in both spellings.", "Leave one of them.");
      }
      check(given.name() + ": '" + entry.getKey() + "'", key, entry.getValue());
      all.set(key, entry.getValue());
    }
    return new JsonFile(given.name(), all);
  }

  private static List<String> known(ObjectNode all) {
    List<String> keys = new ArrayList<>();
    all.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static void check(String what, String key, JsonNode value) {
    JsonNode own = OWN.tree().get(key);
    if (own.isTextual()) {
      require(value.isTextual(), what, value, "no text", own);
    } else if (FLAGS.contains(key) || key.endsWith("Enabled")) {
      boolean flag = value.isInt() && (value.intValue() == 0 || value.intValue() == 1);
      require(flag, what, value, "neither 0 nor 1", own);
    } else if (own.isIntegralNumber()) {
      int least = FROM_ONE.contains(key) ? 1 : 0;
      boolean whole = value.isIntegralNumber() && value.canConvertToInt();
      require(whole, what, value, "no whole number", own);
      require(value.intValue() >= least, what, value, "less than " + least, own);
    } else {
      require(value.isNumber(), what, value, "no number", own);
      require(value.decimalValue().signum() >= 0, what, value, "less than 0", own);
    }
  }

  private static void require(
      boolean right, String what, JsonNode value, String wrong, JsonNode own) {
    if (!right) {
      throw new Trouble(
          what + " is " + value + ", which is " + wrong + ".", "As " + own + ", say.");
    }
  }
}
