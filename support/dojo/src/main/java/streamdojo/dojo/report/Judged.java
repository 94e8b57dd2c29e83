package streamdojo.dojo.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import streamdojo.dojo.judge.Outcome;
import streamdojo.dojo.judge.Verdict;

/** A verdict's scenarios as a report has them: by document and claim, in the order of both. */
final class Judged {
  private Judged() {}

  static List<Report.Document> documents(Verdict verdict) {
    Map<String, Map<String, List<Outcome>>> byDocument = new LinkedHashMap<>();
    for (Outcome outcome : verdict.outcomes()) {
      byDocument
          .computeIfAbsent(outcome.scenario().document(), name -> new LinkedHashMap<>())
          .computeIfAbsent(outcome.scenario().rule(), rule -> new ArrayList<>())
          .add(outcome);
    }
    return byDocument.entrySet().stream()
        .map(
            document ->
                new Report.Document(
                    document.getKey(),
                    document.getValue().entrySet().stream().map(Judged::claim).toList()))
        .toList();
  }

  /** The name of a rule begins with the claim's id. */
  private static Report.Claim claim(Map.Entry<String, List<Outcome>> rule) {
    String[] words = rule.getKey().split(" ", 2);
    List<Report.Example> examples = rule.getValue().stream().map(Judged::example).toList();
    boolean holds = examples.stream().allMatch(Report.Example::holds);
    return new Report.Claim(words[0], words.length > 1 ? words[1] : "", holds, examples);
  }

  private static Report.Example example(Outcome outcome) {
    return new Report.Example(
        outcome.scenario().id(),
        outcome.scenario().name(),
        outcome.proven(),
        outcome.shown(),
        outcome.millis(),
        outcome.figures(),
        failure(outcome),
        outcome.curves(),
        outcome.faults());
  }

  private static String failure(Outcome outcome) {
    if (!outcome.shown()) {
      return "Not shown: " + outcome.scenario().whyNotShown() + ".";
    }
    if (outcome.proven()) {
      return "";
    }
    return outcome
        .failure()
        .map(said -> outcome.failed().step() + "\n" + said.message())
        .orElse(outcome.failed() == null ? outcome.status() : outcome.failed().step());
  }
}
