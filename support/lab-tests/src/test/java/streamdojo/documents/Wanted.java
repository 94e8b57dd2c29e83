package streamdojo.documents;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Leaves a test out, counted as skipped, if documents are named and it is of none of them. */
final class Wanted implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    String named = System.getProperty("dojo.documents", "").strip();
    List<String> documents = Stream.of(named.split("\\s*,\\s*")).map(Wanted::word).toList();
    return named.isEmpty()
            || AnnotationSupport.findAnnotation(context.getElement(), OfDocuments.class)
                .map(of -> Stream.of(of.value()).map(Wanted::word).anyMatch(documents::contains))
                .orElse(true)
        ? ConditionEvaluationResult.enabled("It is wanted.")
        : ConditionEvaluationResult.disabled("It is of none of the documents " + named + ".");
  }

  /** The gate takes {@code slow-data}, {@code slow} and {@code SLOW-1}, in any case. */
  private static String word(String name) {
    return name.replaceFirst("-.*", "").toLowerCase(Locale.ROOT);
  }
}
