package streamdojo.kit.measure;

import java.time.Duration;

/**
 * How far a view is behind the ledger at one moment.
 *
 * @param rows how many acknowledged rows the view doesn't show
 * @param age how long ago the oldest of them was acknowledged; zero if there is none
 */
public record Gap(long rows, Duration age) {
  /** Of a view that shows all that is acknowledged. */
  public static final Gap NONE = new Gap(0, Duration.ZERO);
}
