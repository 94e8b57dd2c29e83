package streamdojo.dojo.author;

import java.util.Map;
import java.util.TreeMap;
import streamdojo.dojo.catalogue.Rejection;
import streamdojo.kit.Trouble;

/** Plans what a new kata needs in features/: a scenario, impostors, and rows in the tables. */
final class NewScenario {
  private static final int IMPOSTORS = 3;
  private static final String CLAIMS = "features/claims.csv";
  private static final String REJECTIONS = "features/rejections.csv";

  private final KataName name;
  private final String claim;
  private final Draft draft;
  private final Map<String, Object> names;

  /**
   * @param claim that the scenario proves
   * @param draft what is planned
   * @param names that stand in the texts
   */
  NewScenario(KataName name, String claim, Draft draft, Map<String, Object> names) {
    this.name = name;
    this.claim = claim;
    this.draft = draft;
    this.names = new TreeMap<>(names);
  }

  void plan() {
    if (draft.has(name.feature())) {
      draft.change(name.feature(), this::added);
    } else {
      draft.make(name.feature(), withRule(fill("feature.feature")));
    }
    draft.change(CLAIMS, table -> new TableText(table).count(claim).text());
    rejection(Rejection.STUB, "tried");
    for (int number = 1; number <= IMPOSTORS; number++) {
      names.put("number", number);
      String fault = "fault-" + number;
      draft.make("features/impostors/" + name.id() + "/" + fault + ".diff", fill("impostor.diff"));
      rejection(fault, "shown");
    }
  }

  private String added(String feature) {
    return FeatureText.hasRule(feature, claim)
        ? FeatureText.withScenario(feature, claim, fill("scenario.feature"))
        : withRule(feature);
  }

  private String withRule(String feature) {
    draft.change(CLAIMS, this::refuseAnothers);
    String rule = fill("rule.feature") + "\n" + fill("scenario.feature");
    return FeatureText.withRule(feature, rule);
  }

  private String refuseAnothers(String claims) {
    if (new TableText(claims).has(claim)) {
      throw new Trouble(
          claim + " is a claim already, and " + name.feature() + " has no rule for it.",
          "Take a claim of that feature with --claim, or a new one.");
    }
    return claims;
  }

  private void rejection(String answer, String step) {
    draft.change(
        REJECTIONS,
        table ->
            new TableText(table)
                .add(name.id(), answer, claim, (String) names.get(step), "TODO what shows it")
                .text());
  }

  private String fill(String template) {
    return Template.fill(template, names);
  }
}
