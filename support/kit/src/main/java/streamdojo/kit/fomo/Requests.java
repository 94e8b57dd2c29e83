package streamdojo.kit.fomo;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import streamdojo.kit.purchase.Purchases;

/**
 * Draws requests as document 002's generator does: a thousand customers and five devices, each as
 * likely as the others and independent of what the customer spends. The same seed draws the same
 * requests, which have nothing to do with the purchases of that seed.
 */
public final class Requests {
  /** What the five devices say of themselves; the fourth has a sign too many, as the original's. */
  public static final List<String> AGENTS =
      List.of(
          "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
              + " Chrome/114.0.0.0 Mobile Safari/537.36",
          "Mozilla/5.0 (iPhone17,5; CPU iPhone OS 18_3_2 like Mac OS X) AppleWebKit/605.1.15"
              + " (KHTML, like Gecko) Mobile/15E148 FireKeepers/1.7.0",
          "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
              + " Chrome/134.0.0.0 Safari/537.36 Edg/134.0.0.0",
          "Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 (KHTML, like Gecko)"
              + " Chrome/109.0.0.0 Safari/537.36>",
          "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15"
              + " (KHTML, like Gecko) Version/18.3.1 Safari/605.1.15");

  private final SplittableRandom random;
  private final Map<String, String> favourites;
  private final double share;

  /**
   * Requests in which nothing is planted.
   *
   * @param seed of the random draws; a failure prints it
   */
  public Requests(long seed) {
    this(seed, Map.of(), 0);
  }

  /**
   * Requests of customers some of whom have a favourite device.
   *
   * @param favourites by customer
   * @param share of such a customer's requests that come from the favourite; the rest comes from
   *     the other four
   */
  public Requests(long seed, Map<String, String> favourites, double share) {
    this.random = new SplittableRandom(seed).split();
    this.favourites = Map.copyOf(favourites);
    this.share = share;
  }

  /** Draws the next request. */
  public Request next() {
    String customer = Purchases.customer(random.nextInt(Purchases.CUSTOMERS));
    String favourite = favourites.get(customer);
    if (favourite == null) {
      return new Request(customer, AGENTS.get(random.nextInt(AGENTS.size())));
    }
    if (random.nextDouble() < share) {
      return new Request(customer, favourite);
    }
    int other = random.nextInt(AGENTS.size() - 1);
    return new Request(customer, AGENTS.get(other < AGENTS.indexOf(favourite) ? other : other + 1));
  }
}
