package streamdojo.dojo.judge;

import java.util.List;

/**
 * How the judge's JVM ended.
 *
 * @param how what happened
 * @param step the step in which it happened; empty after {@code FINISHED}
 * @param where the answer's frames at that moment, {@code Shadow1Rule.java:9}
 * @param detail a number or a line that belongs to it: seconds, exit code
 */
public record Ending(How how, String step, List<String> where, String detail) {
  /** What can happen. */
  public enum How {
    /** All scenarios have run. */
    FINISHED,
    /** A step took longer than its limit. */
    NEVER_ENDED,
    /** The heap was full. */
    ATE_THE_HEAP,
    /** The answer ended the JVM. */
    EXITED,
    /** The JVM ended in another way. */
    DIED
  }

  /** The verdict on an answer that ended the JVM, as a sentence; empty after {@code FINISHED}. */
  public String sentence() {
    String place = where.isEmpty() ? "" : ", at " + String.join(" < ", where);
    return switch (how) {
      case FINISHED -> "";
      case NEVER_ENDED -> "still running after " + detail + " s, so it was stopped" + place;
      case ATE_THE_HEAP -> "used more than its heap of " + detail + place;
      case EXITED -> "called System.exit" + place;
      case DIED -> "its JVM ended with " + detail;
    };
  }
}
