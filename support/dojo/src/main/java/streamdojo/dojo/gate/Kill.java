package streamdojo.dojo.gate;

import streamdojo.dojo.catalogue.Rejection;

/**
 * A row of the kill matrix: an impostor was rejected where it had to be.
 *
 * @param rejection impostor, kata, claim, step and the data that makes it visible
 * @param millis from the call of the judge to its verdict
 */
public record Kill(Rejection rejection, long millis) {
  /** The time as the report shows it. */
  public String seconds() {
    return String.format(java.util.Locale.ROOT, "%.1f", millis / 1000.0);
  }
}
