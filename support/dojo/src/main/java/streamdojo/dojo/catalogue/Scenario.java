package streamdojo.dojo.catalogue;

import io.cucumber.cucumberexpressions.Expression;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import streamdojo.kit.lab.LabKind;
import streamdojo.kit.view.DirectKind;

/**
 * A scenario, read off its feature file without running it.
 *
 * @param id feature file and line, from the clone's root: {@code features/shadow.feature:9}
 * @param document the feature's name
 * @param claim {@code SHADOW-1}
 * @param rule the rule's name, which begins with the claim
 * @param name the scenario's own name
 * @param katas the katas whose answers it uses
 * @param needs the servers that it asks for
 * @param direct whether it asks the direct query: tagged {@code @direct}
 * @param round with which others it is judged
 * @param steps the texts of its steps, without keywords
 */
public record Scenario(
    String id,
    String document,
    String claim,
    String rule,
    String name,
    Set<String> katas,
    Set<String> needs,
    boolean direct,
    Round round,
    List<String> steps) {
  private static final ExpressionFactory EXPRESSIONS =
      new ExpressionFactory(new ParameterTypeRegistry(Locale.ENGLISH));

  /** Its feature file's name without folder and ending: {@code shadow}. */
  public String file() {
    return id.replaceFirst("^.*/", "").replaceFirst("\\.feature:\\d+$", "");
  }

  /** Its document as commands and options name it: {@code two-generals}. */
  public String documentName() {
    return document.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /**
   * Whether it is of the claim or the document that somebody names, in any case.
   *
   * @param name {@code TWO-3}, {@code two-generals}, or {@code two}, by which its katas begin
   */
  public boolean isOf(String name) {
    return List.of(claim, documentName(), file()).stream().anyMatch(name::equalsIgnoreCase);
  }

  /** Whether MySQL's change log is captured, which in a lab's Flink one does after the other. */
  public boolean captures() {
    return katas.contains("split-2-capture");
  }

  /** Whether it can be shown in this kind of lab, with this engine. */
  public boolean shown() {
    return whyNotShown().isEmpty();
  }

  /** Why it can't be shown here, as words behind a colon; empty if it can. */
  public String whyNotShown() {
    if (round == Round.STOPS && LabKind.wanted() == LabKind.EXTERNAL) {
      return "it stops servers, or cuts their logs, and these are not ours to stop";
    }
    return round == Round.STOPS && direct && DirectKind.of(null) == DirectKind.JDBC
        ? "it stops servers of a lab of its own, which %s knows nothing of"
            .formatted(DirectKind.ENGINE_ELSEWHERE)
        : "";
  }

  /** Whether it has a step with this expression, as it stands in the step definition. */
  public boolean has(String expression) {
    Expression step = EXPRESSIONS.createExpression(expression);
    return steps.stream().anyMatch(text -> step.match(text) != null);
  }
}
