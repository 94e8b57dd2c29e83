package streamdojo.kit.slow;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import streamdojo.kit.ItemCode;

/**
 * Draws transactions as the original's generator does: nine stores, amounts from 10 to 100 with all
 * the digits of a double, and a time that only counts. The same seed draws the same transactions.
 */
public final class Transactions {
  private static final long FIRST_TIME = 1_718_011_807L;
  private static final int FIRST_STORE = 1100;
  private static final int STORES = 9;
  private static final double LEAST = 10;
  private static final double MOST = 100;
  private static final List<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).stream()
          .map(code -> code.toLowerCase(Locale.ROOT))
          .sorted()
          .toList();

  private final Random random;
  private long time = FIRST_TIME;

  /**
   * @param seed of the random draws; a failure prints it
   */
  public Transactions(long seed) {
    random = new Random(seed);
  }

  /** Draws the next transaction. */
  public Transaction next() {
    return new Transaction(
        "ST-" + (FIRST_STORE + random.nextInt(STORES)),
        random.nextDouble(LEAST, MOST),
        COUNTRIES.get(random.nextInt(COUNTRIES.size())),
        time++,
        ItemCode.draw(random));
  }
}
