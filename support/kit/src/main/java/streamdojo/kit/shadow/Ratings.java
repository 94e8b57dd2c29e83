package streamdojo.kit.shadow;

import java.util.Random;
import java.util.UUID;

/**
 * Draws humans: a rating from 0 to 100, both included, and a UUID (as the original's code does; its
 * document says 1 to 100). The same seed draws the same humans.
 */
public final class Ratings {
  private static final int HIGHEST = 100;

  private final Random random;

  /**
   * @param seed of the random draws; a failure prints it
   */
  public Ratings(long seed) {
    random = new Random(seed);
  }

  /** Draws the next human. */
  public Rating next() {
    return new Rating(random.nextInt(HIGHEST + 1), uuid().toString());
  }

  private UUID uuid() {
    // Version 4, variant 1, as UUID.randomUUID() makes them, but from our own seed.
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() & ~(0b11L << 62)) | (0b10L << 62);
    return new UUID(high, low);
  }
}
