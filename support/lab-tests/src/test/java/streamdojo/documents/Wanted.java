package streamdojo.documents;

import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Leaves a test out, counted as skipped, if documents are named and it is of none of them. */
final class Wanted implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    String named = System.getProperty("dojo.documents", "").strip();
    List<String> documents = List.of(named.split("\\s*,\\s*"));
    return named.isEmpty()
            || AnnotationSupport.findAnnotation(context.getElement(), OfDocuments.class)
                .map(of -> List.of(of.value()).stream().anyMatch(documents::contains))
                .orElse(true)
        ? ConditionEvaluationResult.enabled("It is wanted.")
        : ConditionEvaluationResult.disabled("It is of none of the documents " + named + ".");
  }
}
