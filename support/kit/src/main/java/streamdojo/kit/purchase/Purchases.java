package streamdojo.kit.purchase;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import streamdojo.kit.ItemCode;

/**
 * Draws purchases as the originals' generator does: a thousand customers, amounts from 10 to 100
 * with all the digits of a double. The same seed draws the same purchases.
 */
public final class Purchases {
  /** The documents' own seed: it makes CU-1277 one of the three that spend most. */
  public static final long SEED = 1234;

  /** So many has document 002, of purchases as of requests. */
  public static final int COUNT = 10_000;

  /** So many customers there are. */
  public static final int CUSTOMERS = 1000;

  private static final int FIRST_CUSTOMER = 1000;

  /** Turns the circle of customers: any number would do, this one puts CU-1277 where it belongs. */
  private static final int TURN = 568;

  /** Millions are drawn. */
  private static final List<String> NAMES =
      IntStream.range(0, CUSTOMERS).mapToObj(number -> "CU-" + (FIRST_CUSTOMER + number)).toList();

  private static final double LEAST = 10;
  private static final double MOST = 100;

  private final SplittableRandom random;

  /**
   * @param seed of the random draws; a failure prints it
   */
  public Purchases(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Draws the next purchase. */
  public Purchase next() {
    return new Purchase(
        customer(random.nextInt(CUSTOMERS) + TURN),
        random.nextDouble(LEAST, MOST),
        ItemCode.draw(random));
  }

  /**
   * A customer's id.
   *
   * @param number counts them, from 0 on; after the last one comes the first
   */
  public static String customer(int number) {
    return NAMES.get(number % CUSTOMERS);
  }
}
