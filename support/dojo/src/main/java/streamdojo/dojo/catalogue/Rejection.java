package streamdojo.dojo.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A wrong answer and what has to reject it: a row of {@code features/rejections.csv}.
 *
 * @param kata the kata's id
 * @param answer the impostor's name, or {@code stub}
 * @param claim the claim whose scenarios have to reject it
 * @param step the expression of the step that has to fail, as it stands in the step definition
 * @param visibleWith the data that makes the fault visible
 */
public record Rejection(
    @JsonProperty("kata") String kata,
    @JsonProperty("answer") String answer,
    @JsonProperty("claim") String claim,
    @JsonProperty("step") String step,
    @JsonProperty("visible with") String visibleWith) {
  /** The name of the answer that is derived from the reference by taking out the solution. */
  public static final String STUB = "stub";

  /** Whether this scenario is one that has to reject the answer. */
  public boolean by(Scenario scenario) {
    return scenario.claim().equals(claim) && scenario.katas().contains(kata) && scenario.has(step);
  }
}
