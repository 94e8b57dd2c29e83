package streamdojo.dojo.judge;

import java.util.List;

/**
 * What the judge says of an answer.
 *
 * @param outcomes one a scenario that was asked for, in the order of the feature files
 * @param ending how the judge's JVM ended
 * @param millis from the call to the verdict
 */
public record Verdict(List<Outcome> outcomes, Ending ending, long millis) {
  /** Whether every scenario ran and every one is proven. */
  public boolean holds() {
    return !outcomes.isEmpty()
        && ending.how() == Ending.How.FINISHED
        && outcomes.stream().allMatch(Outcome::proven);
  }

  /** How many scenarios ran to their end. */
  public long executed() {
    return outcomes.stream().filter(outcome -> !outcome.status().equals("NOT_RUN")).count();
  }
}
