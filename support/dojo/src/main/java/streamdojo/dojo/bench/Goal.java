package streamdojo.dojo.bench;

import java.util.Locale;

/**
 * What is good enough.
 *
 * @param sense which way is better; {@code NONE} if any value is good enough
 * @param value the last one that is good enough, in the unit of the series; 0 if there is no goal
 */
public record Goal(Sense sense, double value) {
  /** Which way is better. */
  public enum Sense {
    /** Less is better. */
    AT_MOST,
    /** More is better. */
    AT_LEAST,
    /** It is measured to be known. */
    NONE
  }

  /** No goal. */
  public static final Goal NONE = new Goal(Sense.NONE, 0);

  /** Good enough is this or less. */
  public static Goal atMost(double value) {
    return new Goal(Sense.AT_MOST, value);
  }

  /** Good enough is this or more. */
  public static Goal atLeast(double value) {
    return new Goal(Sense.AT_LEAST, value);
  }

  /** Whether a value is good enough. */
  public boolean reachedBy(double measured) {
    return switch (sense) {
      case AT_MOST -> measured <= value;
      case AT_LEAST -> measured >= value;
      case NONE -> true;
    };
  }

  @Override
  public String toString() {
    return switch (sense) {
      case AT_MOST -> "<= " + number(value);
      case AT_LEAST -> ">= " + number(value);
      case NONE -> "";
    };
  }

  /** A number for people: two decimals, none where they would tell nothing. */
  public static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) >= 10_000 ? "%,.0f" : "%.2f", value);
  }
}
