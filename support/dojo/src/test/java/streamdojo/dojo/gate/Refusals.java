package streamdojo.dojo.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import streamdojo.kit.Trouble;

/** Looks at checks without stopping at the first that refuses. */
public final class Refusals {
  private Refusals() {}

  /** Returns the sentence of each check that does not let through, by the check's name. */
  public static Map<String, String> of(List<Check> checks) {
    Map<String, String> sentences = new LinkedHashMap<>();
    for (Check check : checks) {
      try {
        check.look().run();
      } catch (Refused | Trouble refused) {
        sentences.put(check.name(), refused.getMessage());
      }
    }
    return sentences;
  }
}
