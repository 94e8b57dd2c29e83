package streamdojo.kit;

import java.time.Duration;

/**
 * How fast a generator sends, and how long.
 *
 * @param batch messages at once
 * @param period from one batch to the next
 * @param count messages in all
 */
public record Pace(int batch, Duration period, long count) {
  /** So many a second without end, in ten batches or fewer. */
  public static Pace perSecond(int messages) {
    int batches = Math.min(messages, 10);
    return new Pace(messages / batches, Duration.ofMillis(1000 / batches), Long.MAX_VALUE);
  }
}
