package streamdojo.dojo.author;

import java.util.ArrayList;
import java.util.List;

/** The text of a feature file, to which a scenario is added. */
final class FeatureText {
  private static final String RULE = "  Rule: ";

  private FeatureText() {}

  /** Whether it has the claim's rule. */
  static boolean hasRule(String feature, String claim) {
    return feature.lines().anyMatch(line -> line.startsWith(RULE + claim + " "));
  }

  /** Returns it with a rule more, at its end. */
  static String withRule(String feature, String rule) {
    return feature.stripTrailing() + "\n\n" + rule;
  }

  /** Returns it with a scenario more, as the last one of the claim's rule. */
  static String withScenario(String feature, String claim, String scenario) {
    List<String> lines = new ArrayList<>(feature.stripTrailing().lines().toList());
    int at = 0;
    while (!lines.get(at).startsWith(RULE + claim + " ")) {
      at++;
    }
    at++;
    // The next rule begins with its tags, which stand as far to the left as the rule.
    while (at < lines.size() && !lines.get(at).matches("  (@|Rule:).*")) {
      at++;
    }
    while (lines.get(at - 1).isBlank()) {
      at--;
    }
    lines.addAll(at, ("\n" + scenario.stripTrailing()).lines().toList());
    return String.join("\n", lines) + "\n";
  }
}
