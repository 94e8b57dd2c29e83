package streamdojo.dojo.catalogue;

import java.util.Locale;
import java.util.Set;

/** Scenarios that are judged one after the other, in the order of the rounds. */
public enum Round {
  /** All that are not of another round. */
  PLAIN,
  /** Those tagged {@code @waits}: they look at the clock for seconds, and want quiet. */
  WAITS,
  /** Those tagged {@code @stops}: they stop servers: beside the rest, on a lab of their own. */
  STOPS;

  /**
   * The round of a scenario.
   *
   * @param tags without their {@code @}
   */
  public static Round of(Set<String> tags) {
    return tags.contains("stops") ? STOPS : tags.contains("waits") ? WAITS : PLAIN;
  }

  /** What its folder of evidence ends with; empty for the first. */
  public String ending() {
    return this == PLAIN ? "" : "-" + name().toLowerCase(Locale.ROOT);
  }
}
