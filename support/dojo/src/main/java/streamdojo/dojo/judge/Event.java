package streamdojo.dojo.judge;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import streamdojo.kit.judge.Curve;
import streamdojo.kit.judge.Fault;

/**
 * What the judge's JVM tells as it goes, a JSON line each. A scenario is named by feature file and
 * line, {@code features/shadow.feature:9}.
 */
@JsonSubTypes({
  @JsonSubTypes.Type(Event.ScenarioBegan.class),
  @JsonSubTypes.Type(Event.StepBegan.class),
  @JsonSubTypes.Type(Event.StepEnded.class),
  @JsonSubTypes.Type(Event.Measured.class),
  @JsonSubTypes.Type(Event.Drawn.class),
  @JsonSubTypes.Type(Event.Withstood.class),
  @JsonSubTypes.Type(Event.ScenarioEnded.class),
  @JsonSubTypes.Type(Event.Stuck.class),
  @JsonSubTypes.Type(Event.Exited.class),
  @JsonSubTypes.Type(Event.Done.class)
})
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "event")
public sealed interface Event {
  /** A scenario begins. */
  record ScenarioBegan(String scenario) implements Event {}

  /** A step begins; the watchdog's clock starts anew. */
  record StepBegan(String scenario, String step, int line) implements Event {}

  /**
   * A step, or what surrounds the steps, has ended.
   *
   * @param step its text; for hooks {@code (before)} and {@code (after)}
   * @param expression of its step definition; empty if it has none
   * @param line in the feature file; 0 for hooks
   * @param status Cucumber's: {@code PASSED}, {@code FAILED}, {@code SKIPPED}, {@code UNDEFINED} …
   * @param millis how long it took
   * @param failure what failed; null if nothing did
   */
  record StepEnded(
      String scenario,
      String step,
      String expression,
      int line,
      String status,
      long millis,
      Failure failure)
      implements Event {}

  /** A scenario has measured something. */
  record Measured(String scenario, String figure) implements Event {}

  /** A scenario has seen something change. */
  record Drawn(String scenario, Curve curve) implements Event {}

  /** A scenario has seen something fail. */
  record Withstood(String scenario, Fault fault) implements Event {}

  /** A scenario has ended. */
  record ScenarioEnded(String scenario, String status, long millis) implements Event {}

  /** A step took longer than its limit; the JVM ends after this. */
  record Stuck(String scenario, String step, long seconds, List<String> where) implements Event {}

  /** The answer ended the JVM while scenarios were still to run. */
  record Exited(List<String> where) implements Event {}

  /**
   * All scenarios that were asked for have run.
   *
   * @param status Cucumber's exit status: 0 if everything passed, what surrounds the scenarios too
   */
  record Done(int status) implements Event {}

  /**
   * Why a step failed.
   *
   * @param type name of the exception's class
   * @param message its message
   * @param where the answer's own frames, innermost first: {@code Shadow1Rule.java:9}
   * @param trace the whole stack trace, for the evidence
   */
  record Failure(String type, String message, List<String> where, String trace) {}
}
